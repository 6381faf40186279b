package pareto.analysis.ledger.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;

/// A first look over an .xls workbook: its sheets that hold anything, and their merged ranges, which stand behind the
/// cells that need them.
final class XlsBook {

    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Merges> filled = new TreeMap<>();
    private final Map<Integer, Merges> merges = new TreeMap<>();
    private long row;

    private XlsBook() {}

    static List<OrderFile> sheets(Content content, ArchiveLimits limits) throws IOException {
        var book = new XlsBook();
        try (var spool = Spool.of(content, limits);
                var records = new XlsStream(content.name(), spool.path())) {
            book.scan(records);
        } catch (IOException | RuntimeException e) {
            throw Problems.wrap(content.name(), book.row, e);
        }
        return book.files(content, limits);
    }

    private void scan(XlsStream records) {
        for (var next = records.next(); next != null; next = records.next()) {
            if (next instanceof BoundSheetRecord bound) {
                names.add(bound.getSheetname());
            } else if (records.sheet() >= 0) {
                look(records.sheet(), next);
            }
        }
    }

    private void look(int sheet, Record next) {
        var ranges = merges.computeIfAbsent(sheet, number -> new Merges());
        if (next instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                var area = merged.getAreaAt(i);
                ranges.add(new Merges.Range(
                        area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
            }
        } else if (next instanceof CellValueRecordInterface cell && !(next instanceof BlankRecord)) {
            filled.put(sheet, ranges);
            row = cell.getRow() + 1L;
        }
    }

    private List<OrderFile> files(Content content, ArchiveLimits limits) throws UnreadableFileException {
        if (filled.isEmpty()) {
            throw Problems.emptyWorkbook(content.name());
        }
        List<OrderFile> files = new ArrayList<>();
        filled.forEach(
                (sheet, ranges) -> files.add(new XlsSheet(content, sheet, ranges, limits, name(content, sheet))));
        return files;
    }

    private String name(Content content, int sheet) {
        boolean named = filled.size() > 1 && sheet < names.size();
        return named ? content.name() + " [" + names.get(sheet) + "]" : content.name();
    }
}
