package pareto.analysis.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The end of the line at which a server's commands are carried out.
final class Worker {

    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private final OutputStream answers;

    private Worker(OutputStream answers) {
        this.answers = answers;
    }

    /// How a command ended.
    ///
    /// @param code as the shell door gives it
    /// @param words it said on stderr
    record Ended(int code, String words) {}

    record EndedEvent(Ended ended) {}

    /// Carries commands out until the server is gone; does not come back.
    static void serve(InputStream server, OutputStream answers) {
        var worker = new Worker(answers);
        Thread.ofPlatform().daemon().name("server-watch").start(() -> worker.listen(server));
        worker.work();
    }

    /// Heard beside the work: once the server is gone, nobody reads the answer any more, and the next server has the
    /// same file read into the same place. Its end closes the line, however it ends.
    private void listen(InputStream server) {
        try (var lines = new BufferedReader(new InputStreamReader(server, StandardCharsets.UTF_8))) {
            lines.lines().forEach(commands::add);
        } catch (IOException | UncheckedIOException gone) {
            // as good as closed
        }
        Runtime.getRuntime().halt(Refusals.REFUSED);
    }

    private void work() {
        try {
            while (true) {
                String[] words = WorkerJson.MAPPER.readValue(commands.take(), String[].class);
                WorkerJson.line(answers, new EndedEvent(ended(words)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Ended ended(String... words) {
        var said = new ByteArrayOutputStream();
        try (var err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = Main.run(new Terminal(answers, err, Clock.systemDefaultZone(), Locale.getDefault()), words);
            return new Ended(code, said.toString(StandardCharsets.UTF_8));
        }
    }
}
