package pareto.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// `postmaster.pid`, by which PostgreSQL says that it is running, and which a killed one leaves behind.
record PostmasterFile(Path file) {

    /// Larger than any process id a system hands out.
    private static final String NO_PROCESS = "2147483646";

    static PostmasterFile in(Path cluster) {
        return new PostmasterFile(cluster.resolve("postmaster.pid"));
    }

    OptionalLong process() {
        return number(0);
    }

    OptionalInt port() {
        return number(3).stream().mapToInt(Math::toIntExact).findFirst();
    }

    /// Makes PostgreSQL see that its former self is gone, although the process id is taken by another
    /// process or by a zombie. Not by deleting the file: it also names the shared memory by which
    /// PostgreSQL finds out whether a part of its former self still works on the files.
    void disown() {
        List<String> lines = new ArrayList<>(lines());
        try {
            if (lines.isEmpty() || process().isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            lines.set(0, NO_PROCESS);
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OptionalLong number(int line) {
        List<String> lines = lines();
        try {
            return lines.size() > line
                    ? OptionalLong.of(Long.parseLong(lines.get(line).strip()))
                    : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
