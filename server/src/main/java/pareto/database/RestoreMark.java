package pareto.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says that a restore began and has not ended.
record RestoreMark(Path file) {

    static RestoreMark in(DataFolder folder) {
        return new RestoreMark(folder.root().resolve("restore-unfinished"));
    }

    boolean isSet() {
        return Files.exists(file);
    }

    void set() {
        try {
            Files.createDirectories(file.getParent(), DataFolder.forOwnerOnly("rwx------"));
            Files.writeString(file, "Repeat: bin/pareto restore FILE\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refuseStart() {
        if (isSet()) {
            throw new StartRefusedException(
                    "A restore into %s was cut short: repeat bin/pareto restore FILE.".formatted(file.getParent()));
        }
    }
}
