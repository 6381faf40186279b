package pareto.analysis.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.recognition.Guess;
import pareto.analysis.ledger.recognition.Mapping;

/// The made-up files beside these tests.
final class Samples {

    private final Path directory;

    Samples(Path directory) {
        this.directory = directory;
    }

    Guess inspect(String name) throws IOException {
        return Staging.inspect(file(name), ArchiveLimits.STANDARD);
    }

    StageReport stage(String name, Mapping mapping) throws IOException {
        return Staging.stage(
                StageRequest.of(file(name), mapping, directory, LocalDate.of(2026, 1, 1)), Progress.SILENT);
    }

    StageReport stageText(String text) throws IOException {
        Path file = directory.resolve("text.csv");
        Files.writeString(file, text);
        Mapping mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
        return Staging.stage(StageRequest.of(file, mapping, directory, LocalDate.of(2026, 1, 1)), Progress.SILENT);
    }

    String one(String expression) {
        return Query.one("SELECT " + expression + " FROM '" + directory.resolve(StageRequest.LINES) + "'");
    }

    String rejects() throws IOException {
        return Files.readString(directory.resolve(StageRequest.REJECTS));
    }

    private Path file(String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
