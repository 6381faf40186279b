package pareto.analysis.ledger.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One table in what the user handed over: a file, an entry of an archive, or a sheet of a workbook.
public interface OrderFile {

    /// The name the user knows it by; where a workbook has several sheets, with the sheet in brackets.
    String name();

    Format format();

    /// Encoding and delimiter of a text file, null for anything else.
    default @Nullable TextShape shape() {
        return null;
    }

    /// The same file read in another encoding or with another delimiter; no change where that has no meaning.
    default OrderFile as(TextShape shape) {
        return this;
    }

    /// Starts from the first record, as often as needed. Close the reader: it may hold a temporary copy.
    ///
    /// @throws UnreadableFileException when the file cannot be opened, with one sentence for the user
    RecordReader read() throws IOException;
}
