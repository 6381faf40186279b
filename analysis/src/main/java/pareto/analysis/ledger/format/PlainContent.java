package pareto.analysis.ledger.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file as it lies on disk; a spooled copy keeps the name the user knows.
record PlainContent(String name, Path path) implements Content {

    static PlainContent of(Path path) {
        return new PlainContent(path.getFileName().toString(), path);
    }

    @Override
    public Feed open() throws IOException {
        double size = Math.max(1, Files.size(path));
        var counting = new CountingInput(Files.newInputStream(path));
        return new Feed(counting, () -> counting.count() / size);
    }

    @Override
    public Path onDisk() {
        return path;
    }
}
