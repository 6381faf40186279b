package pareto.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Seconds from `bin/run` on an existing data folder to the sign-in page.
final class SignInPage {

    private static final long MOST = TimeUnit.MINUTES.toNanos(5);

    private final Path run;
    private final Path data;
    private final int port;
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    SignInPage(Path run, Path data) throws IOException {
        this.run = run;
        this.data = data;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /// @param times how often to start after the first time, which makes the data folder
    List<Double> starts(int times) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i <= times; i++) {
            var taken = start();
            if (i > 0) {
                seconds.add(taken);
            }
        }
        return seconds.stream().sorted().toList();
    }

    private double start() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var builder = new ProcessBuilder(run.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PARETO_DATA", data.toString());
        builder.environment().put("PARETO_PORT", Integer.toString(port));
        var server = builder.start();
        try {
            while (!answers()) {
                if (server.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() - begun > MOST) {
                    throw new IOException("bin/run showed no sign-in page");
                }
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
            }
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            return browser.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not there yet
        }
    }
}
