package pareto.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/// A Prometheus by others (Debian's prometheus) as a program of its own, on this machine only, that scrapes nothing and
/// holds what it was given. It ends with the test that started it.
public final class PrometheusServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final String TOOL = "/usr/bin/promtool";

    private final Path folder;
    private final int port;
    private final Process process;

    private PrometheusServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /// Without the program the calling test is skipped and says why; with CI=true it fails.
    ///
    /// @param openMetrics what it holds, in the OpenMetrics text format with the second of each value
    public static PrometheusServer holding(String openMetrics) {
        if (!Files.isExecutable(PROGRAM)) {
            String why = "There is no Prometheus for tests: run `sudo apt install prometheus`";
            Assertions.assertNotEquals("true", System.getenv("CI"), why);
            Assumptions.abort(why);
        }
        try {
            Path folder = Files.createTempDirectory("pareto-prometheus");
            Path metrics = Files.writeString(folder.resolve("metrics"), openMetrics);
            Path settings = Files.writeString(folder.resolve("prometheus.yml"), "scrape_configs: []\n");
            Path data = folder.resolve("data");
            run(folder, TOOL, "tsdb", "create-blocks-from", "openmetrics", metrics.toString(), data.toString());
            int port = freePort();
            Process process = new ProcessBuilder(List.of(
                            PROGRAM.toString(),
                            "--config.file=" + settings,
                            "--storage.tsdb.path=" + data,
                            "--storage.tsdb.retention.time=10y",
                            "--web.listen-address=127.0.0.1:" + port))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var server = new PrometheusServer(folder, port, process);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(server::ready);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    private boolean ready() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address() + "/-/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("promtool.log").toFile())
                .start();
        try {
            Assertions.assertTrue(process.waitFor(1, TimeUnit.MINUTES), command[0]);
            Assertions.assertEquals(0, process.exitValue(), Files.readString(folder.resolve("promtool.log")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
