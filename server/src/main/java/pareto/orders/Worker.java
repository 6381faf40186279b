package pareto.orders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import pareto.analysis.cli.Main;
import pareto.database.DataFolder;
import pareto.shell.Refusal;

/// Reads users' files in a process of its own with bounded memory: whatever a file does to it, the server goes on and
/// the user gets a sentence.
@Component
class Worker {

    private static final String MEMORY = "-Xmx768m";
    private static final int REFUSED = 2;

    private final DataFolder folder;
    private final Json json;

    Worker(DataFolder folder, Json json) {
        this.folder = folder;
        this.json = json;
    }

    /// A line of progress: records read, and the share of the file that is.
    record Step(long records, double share) {}

    private record Failed(String code, List<Object> arguments, String sentence) {}

    /// Runs a command of the shell door that answers in JSON.
    ///
    /// @param goOn hears of progress; the process is ended when it answers no
    /// @throws Refusal with the worker's sentence where the file cannot be read
    <T> T ask(Class<T> answer, Predicate<Step> goOn, String... command) {
        try {
            Path output = Files.createTempFile(folder.temp(), "worker", ".json");
            Process process = start(output, command);
            try {
                String lastWords = follow(process, goOn);
                int code = process.waitFor();
                return code < REFUSED ? json.needed(Files.readString(output), answer) : refuse(code, lastWords);
            } finally {
                end(process);
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The process that reads files could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was being read", e);
        }
    }

    private Process start(Path output, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder.temp(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectOutput(output.toFile()).start();
    }

    /// Reads progress until the process closes its error stream; returns the last line that was none.
    private String follow(Process process, Predicate<Step> goOn) throws IOException {
        String lastWords = "";
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("{\"records\"")) {
                    lastWords = line.isBlank() ? lastWords : line;
                } else if (!goOn.test(json.needed(line, Step.class))) {
                    end(process);
                }
            }
        }
        return lastWords;
    }

    private <T> T refuse(int code, String lastWords) {
        if (code == REFUSED && lastWords.startsWith("{")) {
            Failed failed = json.needed(lastWords, Failed.class);
            throw Refusal.badInput(
                    "orders.file." + failed.code(), failed.arguments().toArray());
        }
        throw code == REFUSED
                ? Refusal.badInput("orders.file.unreadable", lastWords)
                : Refusal.badInput("orders.file.died");
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
