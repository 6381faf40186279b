package pareto.shell.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import pareto.analysis.cli.Main;
import pareto.analysis.cli.WorkerJson;
import tools.jackson.databind.JsonNode;

/// A process that reads files, one after another, with bounded memory.
final class Reading implements AutoCloseable {

    private static final String MEMORY = "-Xmx768m";

    /// A small file is read before the second compiler has paid for itself: a few lines take 1.7 CPU s instead of 2.5.
    private static final String FAST_START = "-XX:TieredStopAtLevel=1";

    private static final int DIED = 255;
    private static final int MOST = 100;

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;
    private int asked;

    private Reading(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// What came of a command.
    ///
    /// @param last the last line that was no progress; a missing node where there was none
    /// @param code as the shell door gives it
    /// @param words for people
    record Answer(JsonNode last, int code, String words) {}

    static Reading start(Path temp, boolean small) throws IOException {
        return new Reading(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        small ? FAST_START : "-XX:+TieredCompilation",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temp,
                        "-D" + Main.WORKER + "=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// @throws CancellationException when `goOn` said no; the process must be closed then
    Answer ask(Predicate<Worker.Step> goOn, String... command) throws IOException {
        asked++;
        commands.write(WorkerJson.MAPPER.writeValueAsString(List.of(command)) + "\n");
        commands.flush();
        JsonNode last = WorkerJson.MAPPER.missingNode();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            JsonNode said = WorkerJson.MAPPER.readTree(line);
            if (said.has("ended")) {
                return new Answer(
                        last,
                        said.at("/ended/code").asInt(),
                        said.at("/ended/words").asString());
            }
            if (!said.has("progress")) {
                last = said;
            } else if (!goOn.test(WorkerJson.MAPPER.treeToValue(said.get("progress"), Worker.Step.class))) {
                throw new CancellationException();
            }
        }
        return new Answer(WorkerJson.MAPPER.missingNode(), DIED, "");
    }

    /// Whether another file may be read by it.
    boolean goesOn() {
        return process.isAlive() && asked < MOST;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
