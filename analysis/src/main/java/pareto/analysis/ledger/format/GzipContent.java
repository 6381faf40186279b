package pareto.analysis.ledger.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// What a .gz holds, unpacked under limits.
record GzipContent(Path path, ArchiveLimits limits) implements Content {

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public Feed open() throws IOException {
        double size = Math.max(1, Files.size(path));
        var packed = new CountingInput(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        try {
            var unpacked = new LimitedInput(
                    name(), new GZIPInputStream(packed, 1 << 14), packed::count, limits.maxBytes(), limits.maxRatio());
            return new Feed(unpacked, () -> packed.count() / size);
        } catch (IOException e) {
            packed.close();
            throw Problems.damaged(name()).because(e);
        }
    }
}
