package pareto.account.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import pareto.shell.file.StoredFile;
import pareto.shell.file.Worker;
import pareto.shell.file.Worker.Step;

/// Has the files of an import read in a process of its own. What was read gets its name when it is complete.
@Component
class TableReading {

    /// What the reading process says when it is done.
    record TablesRead(int tables, long records) {}

    private final Worker worker;
    private final StagedImports staged;

    TableReading(Worker worker, StagedImports staged) {
        this.worker = worker;
        this.staged = staged;
    }

    /// All records of a file; not read again where that was done before.
    ///
    /// @param goOn hears how far it is
    Path whole(UUID id, int place, StoredFile file, Predicate<Step> goOn) {
        Path goal = staged.tables(id, place);
        return Files.exists(goal) ? goal : read(file, goal, 0, goOn);
    }

    /// The first records of every table of a file.
    Path beginning(UUID id, int place, StoredFile file, int records) {
        Path goal = staged.tables(id, place);
        return read(file, goal.resolveSibling(goal.getFileName() + "-beginning"), records, step -> true);
    }

    private Path read(StoredFile file, Path goal, int records, Predicate<Step> goOn) {
        Path draft = goal.resolveSibling(goal.getFileName() + ".draft");
        worker.ask(
                TablesRead.class,
                file,
                goOn,
                "tables",
                file.path().toString(),
                draft.toString(),
                "--records",
                String.valueOf(records));
        try {
            return Files.move(draft, goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
