package pareto.analysis.ledger.format;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/// A sheet of an .xlsx workbook.
record XlsxSheet(Content content, XlsxBook.Sheet sheet, Merges merges, ArchiveLimits limits, String name)
        implements OrderFile {

    /// The same with the sheet in its name, for workbooks with several.
    XlsxSheet named() {
        return new XlsxSheet(content, sheet, merges, limits, name + " [" + sheet.name() + "]");
    }

    @Override
    public Format format() {
        return new Format(Format.Kind.XLSX, "Excel .xlsx");
    }

    @Override
    public RecordReader read() throws IOException {
        var spool = Spool.of(content, limits);
        try {
            var book = new XlsxBook(content.name(), spool.path(), limits);
            return new GuardedReader(name, new XlsxReader(name, spool, book, sheet, merges.pass()));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            spool.close();
            throw Problems.wrap(name, 0, e);
        }
    }
}
