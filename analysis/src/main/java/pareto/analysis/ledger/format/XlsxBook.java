package pareto.analysis.ledger.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The parts of an .xlsx workbook.
final class XlsxBook implements Closeable {

    /// Sheets repeat themselves more than other files do, so the ratio of archives would refuse honest ones.
    static final int RATIO = 500;

    private final String name;
    private final ZipFile zip;
    private final ArchiveLimits limits;

    /// By type, e.g. `styles`, and by id, e.g. `rId1`.
    private final Map<String, String> parts = new HashMap<>();

    /// @param part path of the sheet's part
    record Sheet(String name, String part) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    XlsxBook(String name, Path path, ArchiveLimits limits) throws IOException {
        this.name = name;
        this.limits = limits;
        this.zip = Zips.open(path);
        try {
            readRelations();
            readSheets();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw Problems.wrap(name, 0, e);
        }
    }

    /// Whether a zip is a workbook; a .zip that cannot be opened is told apart by how it begins.
    static boolean isWorkbook(String name, Path path) throws IOException {
        try (var zip = Zips.open(path)) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw Problems.unsupportedWorkbook(name, "a binary workbook (.xlsb)");
            }
            if (zip.getEntry("content.xml") != null) {
                throw Problems.unsupportedWorkbook(name, "an OpenDocument file");
            }
            if (zip.getEntry("word/document.xml") != null || zip.getEntry("ppt/presentation.xml") != null) {
                throw Problems.notOrders(name, "a text document or presentation");
            }
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw CutOffZip.problem(name, path).because(e);
        }
    }

    static List<OrderFile> sheets(Content content, ArchiveLimits limits) throws IOException {
        try (var spool = Spool.of(content, limits);
                var book = new XlsxBook(content.name(), spool.path(), limits)) {
            List<OrderFile> found = new ArrayList<>();
            for (var sheet : book.sheets) {
                var scan = SheetScan.of(book.open(sheet.part));
                if (scan.cells()) {
                    found.add(new XlsxSheet(content, sheet, scan.merges(), limits, content.name()));
                }
            }
            if (found.isEmpty()) {
                throw Problems.emptyWorkbook(content.name());
            }
            return found.size() == 1
                    ? found
                    : found.stream()
                            .<OrderFile>map(file -> ((XlsxSheet) file).named())
                            .toList();
        }
    }

    boolean since1904() {
        return since1904;
    }

    SharedStrings strings() throws IOException, XMLStreamException {
        var part = parts.get("sharedStrings");
        if (part == null) {
            return SharedStrings.none();
        }
        var entry = zip.getEntry(part);
        if (entry != null && entry.getSize() > SharedStrings.LIMIT) {
            throw Problems.tooManyStrings(name, SharedStrings.LIMIT);
        }
        return SharedStrings.of(open(part, SharedStrings.LIMIT));
    }

    boolean[] dateStyles() throws IOException, XMLStreamException {
        var part = parts.get("styles");
        if (part == null) {
            return new boolean[0];
        }
        try (var in = open(part)) {
            return XlsxStyles.dates(in);
        }
    }

    /// Unpacked size of a sheet as its header says.
    long size(Sheet sheet) {
        var entry = zip.getEntry(sheet.part);
        return entry == null ? 0 : entry.getSize();
    }

    InputStream open(String part) throws IOException {
        return open(part, limits.maxBytes());
    }

    private InputStream open(String part, long maxBytes) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw Problems.damaged(name);
        }
        return new LimitedInput(name, zip.getInputStream(entry), entry::getCompressedSize, maxBytes, RATIO);
    }

    private void readRelations() throws IOException, XMLStreamException {
        try (var in = open("xl/_rels/workbook.xml.rels")) {
            var xml = Xml.reader(in);
            while (Xml.toStart(xml)) {
                if (xml.getLocalName().equals("Relationship")) {
                    var type = Xml.attribute(xml, "Type");
                    var target = Xml.attribute(xml, "Target");
                    var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    var kind = type.substring(type.lastIndexOf('/') + 1);
                    parts.put(kind.equals("worksheet") ? Xml.attribute(xml, "Id") : kind, part);
                }
            }
        }
    }

    private void readSheets() throws IOException, XMLStreamException {
        try (var in = open("xl/workbook.xml")) {
            var xml = Xml.reader(in);
            while (Xml.toStart(xml)) {
                if (xml.getLocalName().equals("workbookPr")) {
                    var value = Xml.attribute(xml, "date1904");
                    since1904 = value.equals("1") || value.equals("true");
                } else if (xml.getLocalName().equals("sheet")) {
                    // The attribute is r:id; sheetId is another one.
                    var part = parts.get(Xml.attribute(xml, "id"));
                    if (part != null) {
                        sheets.add(new Sheet(Xml.attribute(xml, "name"), part));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
