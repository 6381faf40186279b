package pareto.analysis.ledger.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// The records of an .xls workbook, pulled one by one, with the sheet they belong to.
final class XlsStream implements Closeable {

    private final String name;
    private final POIFSFileSystem files;
    private final RecordFactoryInputStream records;
    private int depth;
    private int sheet = -2; // the first substream is about the whole workbook
    private boolean worksheet;

    XlsStream(String name, Path path) throws IOException {
        this.name = name;
        this.files = new POIFSFileSystem(path.toFile(), true);
        try {
            this.records = new RecordFactoryInputStream(files.createDocumentInputStream(stream()), false);
        } catch (EncryptedDocumentException e) {
            files.close();
            throw Problems.encryptedWorkbook(name).because(e);
        } catch (OldExcelFormatException e) {
            files.close();
            throw oldExcel().because(e);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private String stream() throws UnreadableFileException {
        var root = files.getRoot();
        if (root.hasEntry("EncryptedPackage")) {
            throw Problems.encryptedWorkbook(name);
        }
        for (var entry : root.getEntryNames()) {
            if (entry.equalsIgnoreCase("Workbook")) {
                return entry;
            }
        }
        throw root.hasEntry("Book") ? oldExcel() : Problems.notOrders(name, "an Office document without sheets");
    }

    private UnreadableFileException oldExcel() {
        return Problems.unsupportedWorkbook(name, "a workbook of Excel 95 or older");
    }

    /// The next record, or null after the last.
    @Nullable
    Record next() {
        var next = records.nextRecord();
        if (next instanceof BOFRecord begin && depth++ == 0) {
            sheet++;
            worksheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
        } else if (next instanceof EOFRecord) {
            depth--;
        }
        return next;
    }

    /// Number of the sheet from 0, or -1 outside of worksheets; charts drawn on a sheet are outside.
    int sheet() {
        return worksheet && depth == 1 ? sheet : -1;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
