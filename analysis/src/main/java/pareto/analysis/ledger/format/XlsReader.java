package pareto.analysis.ledger.format;

import java.io.IOException;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.jspecify.annotations.Nullable;

/// Streams the rows of one .xls sheet.
final class XlsReader implements RecordReader {

    private static final double MOST_ROWS = 65_536;

    private final Spool spool;
    private final XlsStream records;
    private final int sheet;
    private final Merges.Pass merges;
    private final XlsCells values = new XlsCells();
    private final RowBuffer cells = new RowBuffer();
    private int row = -1;
    private int formulaColumn;
    private boolean ended;

    XlsReader(Spool spool, XlsStream records, int sheet, Merges.Pass merges) {
        this.spool = spool;
        this.records = records;
        this.sheet = sheet;
        this.merges = merges;
    }

    @Override
    public @Nullable RawRecord next() {
        while (!ended) {
            var next = records.next();
            ended = next == null || records.sheet() > sheet;
            var complete = next == null || ended ? finish(Integer.MAX_VALUE) : accept(next);
            if (complete != null) {
                return complete;
            }
        }
        return null;
    }

    private @Nullable RawRecord accept(Record next) {
        values.learn(next);
        if (records.sheet() != sheet) {
            return null;
        }
        if (next instanceof StringRecord result) {
            cells.set(formulaColumn, result.getString());
            return null;
        }
        if (!(next instanceof CellValueRecordInterface cell)) {
            return null;
        }
        var complete = cell.getRow() == row ? null : finish(cell.getRow());
        formulaColumn = cell.getColumn();
        cells.set(cell.getColumn(), values.text(cell));
        return complete;
    }

    private @Nullable RawRecord finish(int nextRow) {
        int finished = row;
        row = nextRow;
        if (finished < 0) {
            return null;
        }
        merges.fill(finished, cells);
        return cells.take(finished + 1L);
    }

    @Override
    public double progress() {
        return Math.min(1, Math.max(0, row) / MOST_ROWS);
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            records.close();
        }
    }
}
