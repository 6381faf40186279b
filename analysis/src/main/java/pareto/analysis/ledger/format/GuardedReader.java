package pareto.analysis.ledger.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Turns whatever a format's library throws at damaged bytes into one sentence that names the place.
final class GuardedReader implements RecordReader {

    private final String file;
    private final RecordReader reader;
    private long last;

    GuardedReader(String file, RecordReader reader) {
        this.file = file;
        this.reader = reader;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        try {
            var next = reader.next();
            last = next == null ? last : next.number();
            return next;
        } catch (IOException | RuntimeException e) {
            throw Problems.wrap(file, last, e);
        }
    }

    @Override
    public double progress() {
        return reader.progress();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
