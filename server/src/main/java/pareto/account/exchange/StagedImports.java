package pareto.account.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import pareto.analysis.cli.WorkerJson;
import pareto.database.DataFolder;

/// What imports have read, in the data folder: the tables of their files, and what becomes of every row.
@Component
class StagedImports {

    private final DataFolder folder;

    StagedImports(DataFolder folder) {
        this.folder = folder;
    }

    /// Tables of one of the files.
    Path tables(UUID id, int file) {
        return place(id).resolve("tables-" + file);
    }

    /// How the tables are understood, with headings and samples as they stand in the files.
    void keep(UUID id, List<TableMapping> tables) {
        try {
            Path draft = Files.writeString(
                    mapping(id).resolveSibling("draft"), WorkerJson.MAPPER.writeValueAsString(tables));
            Files.move(draft, mapping(id), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An import with everything that is known of its tables.
    AccountImport complete(AccountImport source) {
        Path mapping = mapping(source.id());
        return Files.exists(mapping)
                ? source.with(List.of(WorkerJson.MAPPER.readValue(mapping.toFile(), TableMapping[].class)))
                : source;
    }

    private Path mapping(UUID id) {
        return place(id).resolve("mapping");
    }

    Verdicts verdicts(UUID id) {
        return new Verdicts(place(id).resolve("verdicts"));
    }

    /// Nothing of what the files said of persons stays, nor the tables themselves.
    ///
    /// @param whole whether rows that went back stay as they are
    void settle(UUID id, boolean whole) {
        Verdicts verdicts = verdicts(id);
        if (Files.exists(verdicts.file())) {
            try (VerdictWriter settled = new VerdictWriter(verdicts.file())) {
                verdicts.each(verdict -> settled.write(verdict.settled(whole)));
                settled.finish();
            }
        }
        dropTables(id);
        if (!whole) {
            delete(mapping(id));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropTables(UUID id) {
        try (Stream<Path> entries = Files.list(place(id))) {
            for (Path entry : entries.toList()) {
                if (String.valueOf(entry.getFileName()).startsWith("tables-")) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(UUID id) {
        try {
            FileSystemUtils.deleteRecursively(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(UUID id) {
        try {
            return Files.createDirectories(root().resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root() {
        try {
            return Files.createDirectories(folder.files().resolve("account-imports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
