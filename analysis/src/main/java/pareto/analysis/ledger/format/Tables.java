package pareto.analysis.ledger.format;

import java.io.IOException;
import java.util.List;

/// Chooses the format of unpacked content.
final class Tables {

    private Tables() {}

    static List<OrderFile> in(Content content, ArchiveLimits limits) throws IOException {
        try {
            return find(content, limits);
        } catch (IOException | RuntimeException e) {
            throw Problems.wrap(content.name(), 0, e);
        }
    }

    private static List<OrderFile> find(Content content, ArchiveLimits limits) throws IOException {
        var name = content.name();
        return switch (Signature.of(content.head(Signature.LENGTH))) {
            case EMPTY -> throw Problems.empty(name);
            case ZIP -> XlsxBook.sheets(content, limits);
            case OLE -> XlsBook.sheets(content, limits);
            case PARQUET -> List.of(new ParquetFile(content, limits));
            case HTML -> List.of(new HtmlFile(content));
            case TEXT -> List.of(TextFile.of(content));
            case OLD_EXCEL -> throw Problems.unsupportedWorkbook(name, "a workbook of Excel 95 or older");
            case SPREADSHEET_XML -> throw Problems.unsupportedWorkbook(name, "an XML spreadsheet of Excel 2003");
            case XML -> throw Problems.notOrders(name, "an XML document");
            case PDF -> throw Problems.notOrders(name, "a PDF document");
            case IMAGE -> throw Problems.notOrders(name, "a picture");
            case GZIP, ARCHIVE -> throw Problems.notOrders(name, "an archive other than .zip or .gz");
        };
    }
}
