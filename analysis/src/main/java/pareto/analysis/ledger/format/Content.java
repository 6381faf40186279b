package pareto.analysis.ledger.format;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The unpacked bytes of one file of the user, which can be read from the start as often as needed.
interface Content {

    /// The name the user knows the file by.
    String name();

    Feed open() throws IOException;

    /// Where the bytes lie unpacked on disk, or null when they must be spooled for random access.
    default @Nullable Path onDisk() {
        return null;
    }

    /// Up to `length` bytes from the start.
    default byte[] head(int length) throws IOException {
        try (var feed = open()) {
            return feed.readNBytes(length);
        }
    }
}
