package pareto.analysis.ledger.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that can be read at any place: the user's own, or a temporary copy of packed content, deleted when closed.
record Spool(Path path, boolean temporary) implements Closeable {

    static Spool of(Content content, ArchiveLimits limits) throws IOException {
        var present = content.onDisk();
        if (present != null) {
            return new Spool(present, false);
        }
        Files.createDirectories(limits.spool());
        var spool = new Spool(Files.createTempFile(limits.spool(), "orders", ".spool"), true);
        try (var feed = content.open()) {
            Files.copy(feed, spool.path, StandardCopyOption.REPLACE_EXISTING);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw Problems.wrap(content.name(), 0, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
