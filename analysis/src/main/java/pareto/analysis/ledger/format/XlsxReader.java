package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Streams the rows of one .xlsx sheet.
final class XlsxReader implements RecordReader {

    private final String file;
    private final Spool spool;
    private final XlsxBook book;
    private final SharedStrings strings;
    private final Merges.Pass merges;
    private final CountingInput counting;
    private final double size;
    private final XMLStreamReader xml;
    private final XlsxCell cell;
    private final RowBuffer cells = new RowBuffer();
    private int row = -1;
    private boolean inRow;

    XlsxReader(String file, Spool spool, XlsxBook book, XlsxBook.Sheet sheet, Merges.Pass merges)
            throws IOException, XMLStreamException {
        this.file = file;
        this.spool = spool;
        this.book = book;
        this.merges = merges;
        this.strings = book.strings();
        InputStream in = book.open(sheet.part());
        this.size = Math.max(1, book.size(sheet));
        this.counting = new CountingInput(in);
        this.xml = Xml.reader(counting);
        this.cell = new XlsxCell(xml, strings, book.dateStyles(), book.since1904());
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        try {
            return read();
        } catch (XMLStreamException | IOException e) {
            if (e instanceof UnreadableFileException known) {
                throw known;
            }
            throw (inRow ? Problems.cutOffSheet(file, row + 1L) : Problems.damagedAfter(file, row + 1L)).because(e);
        }
    }

    private @Nullable RawRecord read() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                readRow();
                var record = cells.take(row + 1L);
                if (record != null) {
                    return record;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private void readRow() throws XMLStreamException {
        var number = Xml.attribute(xml, "r");
        row = number.isEmpty() ? row + 1 : Math.max(row + 1, Integer.parseInt(number) - 1);
        inRow = true;
        for (int column = 0; ; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = cell.column(column);
                cells.set(column++, cell.text());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                break;
            }
        }
        inRow = false;
        merges.fill(row, cells);
    }

    @Override
    public double progress() {
        return Math.min(1, counting.count() / size);
    }

    @Override
    public void close() throws IOException {
        try (spool;
                book;
                strings) {
            counting.close();
        }
    }
}
