package pareto.analysis.ledger.format;

import java.io.IOException;

/// A sheet of an .xls workbook.
record XlsSheet(Content content, int sheet, Merges merges, ArchiveLimits limits, String name) implements OrderFile {

    @Override
    public Format format() {
        return new Format(Format.Kind.XLS, "Excel .xls");
    }

    @Override
    public RecordReader read() throws IOException {
        var spool = Spool.of(content, limits);
        try {
            var records = new XlsStream(content.name(), spool.path());
            return new GuardedReader(name, new XlsReader(spool, records, sheet, merges.pass()));
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw Problems.wrap(name, 0, e);
        }
    }
}
