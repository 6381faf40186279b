package pareto.analysis.ledger.format;

import java.io.EOFException;
import java.util.Locale;

/// Every reason why a file cannot be read, with its code and its English sentence.
final class Problems {

    private Problems() {}

    static UnreadableFileException empty(String file) {
        return problem("empty", "%s is empty. Export the orders again and check that the file has lines.", file);
    }

    static UnreadableFileException notOrders(String file, String kind) {
        return problem(
                "not-orders",
                "%s is %s, not a table of orders. Export the orders as CSV, Excel or Parquet.",
                file,
                kind);
    }

    static UnreadableFileException binary(String file) {
        return problem(
                "binary",
                "%s holds neither text nor a workbook that Pareto knows. Export the orders as CSV, Excel or Parquet.",
                file);
    }

    static UnreadableFileException unsupportedWorkbook(String file, String kind) {
        return problem(
                "unsupported-workbook",
                "%s is saved as %s, which Pareto does not read. Save it from Excel as .xlsx or CSV.",
                file,
                kind);
    }

    static UnreadableFileException encryptedWorkbook(String file) {
        return problem(
                "encrypted-workbook",
                "%s is protected by a password. Save it from Excel without a password and try again.",
                file);
    }

    static UnreadableFileException encryptedArchive(String file, String entry) {
        return problem(
                "encrypted-archive",
                "%2$s in %1$s is protected by a password. Pack it again without a password.",
                file,
                entry);
    }

    static UnreadableFileException damaged(String file) {
        return problem("damaged", "%s is damaged and cannot be opened. Export it again or send another copy.", file);
    }

    static UnreadableFileException damagedInArchive(String file, String entry) {
        return problem(
                "damaged-in-archive",
                "%2$s in %1$s is damaged and cannot be opened. Export it again, or pack the others without it.",
                file,
                entry);
    }

    static UnreadableFileException damagedAfter(String file, long record) {
        return problem(
                "damaged-after",
                "%s is damaged: nothing can be read after record %,d. Export it again or send another copy.",
                file,
                record);
    }

    static UnreadableFileException cutOff(String file, long record) {
        return problem(
                "cut-off", "%s is cut off: the file ends after record %,d. Copy or download it again.", file, record);
    }

    static UnreadableFileException cutOffSheet(String file, long row) {
        return problem(
                "cut-off-sheet",
                "%s is damaged: the sheet ends in the middle of row %,d. Save it again from Excel, or export as CSV.",
                file,
                row);
    }

    static UnreadableFileException emptyWorkbook(String file) {
        return problem("empty-workbook", "%s has no sheet with any content. Check which workbook was saved.", file);
    }

    static UnreadableFileException emptyArchive(String file) {
        return problem("empty-archive", "%s holds no file with orders. Pack the export again.", file);
    }

    static UnreadableFileException nested(String file, String entry) {
        return problem(
                "nested-archive",
                "%1$s holds another archive, %2$s. Unpack that one and pack its files directly.",
                file,
                entry);
    }

    static UnreadableFileException tooManyEntries(String file, int entries, int limit) {
        return problem(
                "too-many-entries",
                "%s holds %,d files, more than the %,d that are allowed. Split it, or raise PARETO_ARCHIVE_ENTRIES.",
                file,
                entries,
                limit);
    }

    static UnreadableFileException tooLarge(String file, long limit) {
        return problem(
                "too-large",
                "%s unpacks to more than the %,d MB that are allowed. Split it, or raise PARETO_ARCHIVE_BYTES.",
                file,
                limit >> 20);
    }

    static UnreadableFileException tooDense(String file, long limit) {
        return problem(
                "too-dense",
                "%s unpacks to more than %,d times its size, as harmful archives do."
                        + " If you trust it, send it unpacked or raise PARETO_ARCHIVE_RATIO.",
                file,
                limit);
    }

    static UnreadableFileException tooManyStrings(String file, long limit) {
        return problem(
                "too-many-strings",
                "%s holds more than %,d MB of different texts, too many for a workbook. Export it as CSV.",
                file,
                limit >> 20);
    }

    static UnreadableFileException recordTooLong(String file, long record, long limit) {
        return problem(
                "record-too-long",
                "%s cannot be read as a table: record %,d has a field longer than %,d characters or too many fields."
                        + " Check delimiter and encoding, or export it again.",
                file,
                record,
                limit);
    }

    /// The sentence for a failure after the given record, 0 when nothing was read.
    static UnreadableFileException wrap(String file, long record, Exception e) {
        if (e instanceof UnreadableFileException known) {
            return known;
        }
        var sentence = record == 0
                ? damaged(file)
                : e instanceof EOFException ? cutOff(file, record) : damagedAfter(file, record);
        return sentence.because(e);
    }

    private static UnreadableFileException problem(String code, String sentence, Object... arguments) {
        return new UnreadableFileException(code, String.format(Locale.ROOT, sentence, arguments), arguments);
    }
}
