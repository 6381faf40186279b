package pareto.analysis.ledger.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A forward-only stream over the records of an order file; its memory does not grow with the file.
public interface RecordReader extends AutoCloseable {

    /// The next record, or null after the last one.
    ///
    /// @throws UnreadableFileException when the rest of the file cannot be read, with one sentence for the user
    @Nullable
    RawRecord next() throws IOException;

    /// Share of the file read so far, from 0 to 1, for progress.
    double progress();

    @Override
    void close() throws IOException;
}
