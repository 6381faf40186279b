package pareto.analysis.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.format.OrderFile;
import pareto.analysis.ledger.format.RawRecord;
import pareto.analysis.ledger.format.RecordReader;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Mapping;

/// One pass over the tables of an import.
final class StagingRun {

    private static final Column[] KEPT = {
        Column.ACCOUNT, Column.ACCOUNT_NAME, Column.PARENT, Column.ORDER, Column.LINE, Column.PRODUCT,
        Column.PRODUCT_NAME, Column.FAMILY, Column.UNIT, Column.REGION, Column.AGENT, Column.SELLER
    };
    private static final int REPORT_EVERY = 1 << 13;
    private static final int MOST_IDENTITIES = 24_000_000;

    private final StageRequest request;
    private final Mapping mapping;
    private final Progress progress;
    private final Tallies tallies = new Tallies();
    private final int mostIdentities;
    private final Line line = new Line();
    private String @Nullable [] header;
    private long records;
    private long rejected;
    private long rowsBefore;

    StagingRun(StageRequest request, Progress progress) {
        this(request, progress, MOST_IDENTITIES);
    }

    StagingRun(StageRequest request, Progress progress, int mostIdentities) {
        this.request = request;
        this.mapping = request.mapping();
        this.progress = progress;
        this.mostIdentities = mostIdentities;
    }

    StageReport stage(List<OrderFile> tables, String contentHash) throws IOException {
        boolean clean = true;
        try (LinesWriter lines = new LinesWriter(request.directory(), roles(), request.memoryLimit(), mostIdentities);
                RejectsFile rejects = new RejectsFile(request.rejects(), mapping.width())) {
            for (int i = 0; i < tables.size(); i++) stage(tables, i, lines, rejects);
            lines.finish();
            tallies.repeatedAre(lines.repeats());
            clean = rejected == 0;
            return tallies.report(contentHash, lines.accounts());
        } catch (SQLException e) {
            throw new IOException("The lines could not be written: " + e.getMessage(), e);
        } finally {
            if (clean) Files.deleteIfExists(request.rejects());
        }
    }

    private Column[] roles() {
        List<Column> roles = new ArrayList<>();
        for (Column column : KEPT) {
            boolean stoodIn = column == Column.ACCOUNT && mapping.has(Column.ACCOUNT_NAME);
            if (mapping.has(column) || stoodIn) roles.add(column);
        }
        return roles.toArray(Column[]::new);
    }

    private void stage(List<OrderFile> tables, int index, LinesWriter lines, RejectsFile rejects) throws IOException {
        OrderFile table = tables.get(index);
        LineReader reader = new LineReader(mapping, request.rules(), request.asOf());
        long lastRow = 0;
        try (RecordReader in = table.read()) {
            for (RawRecord record = in.next(); record != null; record = in.next()) {
                lastRow = record.number();
                if (record.number() <= mapping.header()) {
                    if (record.number() < mapping.header()) continue;
                    if (!isSameHeader(record.fields(), reader, rejects)) {
                        tallies.note(
                                table.name() + " 的表头与第一个表不同，未读取。",
                                table.name() + " has another header than the first table and was left out.");
                        return;
                    }
                } else if (!isBlank(record.fields())) {
                    stage(record, reader, lines, rejects);
                    report(tables.size(), index, in);
                }
            }
        }
        noteRows(tables.size(), table, lastRow);
        rowsBefore += lastRow;
    }

    private boolean isSameHeader(String[] fields, LineReader reader, RejectsFile rejects) throws IOException {
        reader.headerIs(fields);
        if (header != null) return Arrays.equals(header, fields);
        header = fields;
        rejects.header(fields);
        return true;
    }

    private void stage(RawRecord record, LineReader reader, LinesWriter lines, RejectsFile rejects) throws IOException {
        records++;
        reader.read(record, line);
        line.row += rowsBefore;
        if (line.reason != null) {
            rejected++;
            rejects.add(line.row, record.fields(), line.reason);
        } else {
            line.key = Identity.of(line);
            lines.add(line);
        }
        tallies.add(line);
    }

    private void report(int tables, int index, RecordReader in) {
        if (records % REPORT_EVERY != 0) return;
        if (!progress.at(records, (index + in.progress()) / tables))
            throw new CancellationException("Staging was cancelled.");
    }

    private void noteRows(int tables, OrderFile table, long lastRow) {
        if (tables == 1) return;
        long from = rowsBefore + 1;
        long to = rowsBefore + lastRow;
        tallies.note(
                table.name() + "：行号 " + from + "–" + to + "。", table.name() + ": records " + from + " to " + to + ".");
    }

    private static boolean isBlank(String[] fields) {
        for (String field : fields) if (!field.isBlank()) return false;
        return true;
    }
}
