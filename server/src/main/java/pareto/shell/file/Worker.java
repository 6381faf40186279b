package pareto.shell.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import pareto.analysis.cli.Main;
import pareto.analysis.cli.WorkerJson;
import pareto.database.DataFolder;
import pareto.shell.Refusal;
import tools.jackson.databind.JsonNode;

/// Reads users' files in a process of its own with bounded memory: whatever a file does to it, the server goes on and
/// the user gets a sentence.
@Component
public class Worker {

    private static final String MEMORY = "-Xmx768m";
    private static final int REFUSED = 2;

    /// A small file is read before the second compiler has paid for itself: a few lines take 1.7 CPU s instead of 2.5.
    private static final String FAST_START = "-XX:TieredStopAtLevel=1";

    private static final long SMALL = 2_000_000;

    private final DataFolder folder;

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
        Path words = folder.temp().resolve("worker-" + UUID.randomUUID() + ".err");
        try {
            Process process = start(words, file.size() < SMALL, command);
            try {
                JsonNode last = follow(process, goOn);
                int code = process.waitFor();
                if (code >= REFUSED || last.isMissingNode()) {
                    throw refusal(code, last, Files.readString(words), file);
                }
                return WorkerJson.MAPPER.treeToValue(last.has("report") ? last.get("report") : last, answer);
            } finally {
                end(process);
                Files.deleteIfExists(words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The process that reads files could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was being read", e);
        }
    }

    private Process start(Path words, boolean small, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                small ? FAST_START : "-XX:+TieredCompilation",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder.temp(),
                "-D" + Main.WORKER + "=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectError(words.toFile()).start();
    }

    /// The last line that was no progress.
    private static JsonNode follow(Process process, Predicate<Step> goOn) throws IOException {
        JsonNode last = WorkerJson.MAPPER.missingNode();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode said = WorkerJson.MAPPER.readTree(line);
                if (!said.has("progress")) {
                    last = said;
                } else if (!goOn.test(WorkerJson.MAPPER.treeToValue(said.get("progress"), Step.class))) {
                    throw new CancellationException();
                }
            }
        }
        return last;
    }

    private static Refusal refusal(int code, JsonNode last, String words, StoredFile file) {
        if (last.has("refused")) {
            return WorkerJson.MAPPER
                    .treeToValue(last.get("refused"), FileProblem.class)
                    .about(file);
        }
        return code == REFUSED
                ? Refusal.badInput("shell.reading.unreadable", words.strip())
                : Refusal.badInput("shell.reading.died");
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
