package pareto.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import pareto.analysis.ledger.StageRequest;
import pareto.database.DataFolder;

/// The folder in which a batch is made ready for the ledger. Once its fate is settled only the rejects stay.
@Component
class StagedFiles {

    private final DataFolder folder;

    StagedFiles(DataFolder folder) {
        this.folder = folder;
    }

    /// Where its file is read into, made at the first call.
    Path folder(OrderBatchId batch) {
        try {
            return Files.createDirectories(place(batch.id().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path lines(OrderBatchId batch) {
        return place(batch.id().toString()).resolve(StageRequest.LINES);
    }

    Path rejects(OrderBatchId batch) {
        return place(batch.id().toString()).resolve(StageRequest.REJECTS);
    }

    void discard(OrderBatchId batch) {
        discard(batch.id().toString());
    }

    /// Discards what a crash left of batches that are no longer open.
    void tidy(List<OrderBatch> open) {
        Set<String> kept =
                open.stream().map(batch -> batch.id().id().toString()).collect(Collectors.toSet());
        names(place("")).filter(name -> !kept.contains(name)).forEach(this::discard);
    }

    private void discard(String batch) {
        names(place(batch))
                .filter(name -> !name.equals(StageRequest.REJECTS))
                .map(place(batch)::resolve)
                .forEach(StagedFiles::delete);
    }

    private Path place(String batch) {
        return folder.files().resolve("imports").resolve(batch);
    }

    private static Stream<String> names(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
