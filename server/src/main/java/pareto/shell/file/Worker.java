package pareto.shell.file;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.analysis.cli.WorkerJson;
import pareto.database.DataFolder;
import pareto.shell.Refusal;

/// Reads users' files in a process of its own with bounded memory: whatever a file does to it, the server goes on and
/// the user gets a sentence. A process that has read a small file well stays a while and reads the next one, which
/// saves the second and more that starting it takes.
@Component
public class Worker {

    private static final int REFUSED = 2;
    private static final long SMALL = 2_000_000;
    private static final long MINUTES = 1;

    /// One that waits for the next file.
    private record Waiting(Reading reading) {}

    private final DataFolder folder;
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();

    Worker(DataFolder folder) {
        this.folder = folder;
    }

    /// How far the worker is.
    ///
    /// @param share of the work, from 0 to 1
    public record Step(long records, double share) {}

    /// Runs a command of the shell door that answers in JSON.
    ///
    /// @param file what it reads, for the sentence
    /// @param goOn hears of progress; the process is ended when it answers no
    /// @throws Refusal with a sentence where the file cannot be read
    /// @throws CancellationException when `goOn` said no
    public <T> T ask(Class<T> answer, StoredFile file, Predicate<Step> goOn, String... command) {
        boolean small = file.size() < SMALL;
        boolean well = false;
        try {
            Reading reading = small ? taken() : Reading.start(folder.temp(), false);
            try {
                Reading.Answer came = reading.ask(goOn, command);
                if (came.code() >= REFUSED || came.last().isMissingNode()) {
                    throw refusal(came, file);
                }
                well = small && reading.goesOn();
                return WorkerJson.MAPPER.treeToValue(
                        came.last().has("report") ? came.last().get("report") : came.last(), answer);
            } finally {
                if (well) {
                    keep(reading);
                } else {
                    reading.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The process that reads files could not be run", e);
        }
    }

    private Reading taken() throws IOException {
        Waiting kept = waiting.getAndSet(null);
        if (kept != null && kept.reading.goesOn()) {
            return kept.reading;
        }
        return Reading.start(folder.temp(), true);
    }

    private void keep(Reading reading) {
        Waiting kept = new Waiting(reading);
        Waiting other = waiting.getAndSet(kept);
        if (other != null) {
            other.reading.close();
        }
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(() -> {
            if (waiting.compareAndSet(kept, null)) {
                reading.close();
            }
        });
    }

    @PreDestroy
    void end() {
        Waiting kept = waiting.getAndSet(null);
        if (kept != null) {
            kept.reading.close();
        }
    }

    private static Refusal refusal(Reading.Answer came, StoredFile file) {
        if (came.last().has("refused")) {
            return WorkerJson.MAPPER
                    .treeToValue(came.last().get("refused"), FileProblem.class)
                    .about(file);
        }
        return came.code() == REFUSED
                ? Refusal.badInput("shell.reading.unreadable", came.words().strip())
                : Refusal.badInput("shell.reading.died");
    }
}
