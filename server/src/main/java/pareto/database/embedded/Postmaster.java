package pareto.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pareto.database.StartRefusedException;

/// Starts and stops the server of a cluster, whatever state an earlier end left it in.
record Postmaster(Cluster cluster, List<String> settings) {

    private static final int ATTEMPTS = 3;
    private static final long LOG_BYTES = 10_000_000;

    /// Modest: the machine may have two cores and other things to do.
    static final List<String> SETTINGS = List.of(
            "fsync=on",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_connections=60",
            "max_parallel_workers_per_gather=1",
            "random_page_cost=1.1",
            "jit=off",
            "password_encryption=scram-sha-256",
            "client_connection_check_interval=10s");

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefusedException("No port of 127.0.0.1 is free for the embedded PostgreSQL.", e);
        }
    }

    /// Starts on a free port.
    ///
    /// @return the port
    int start() {
        int port = freePort();
        for (int attempt = 1; ; attempt++) {
            Commands.Result result = tryStart(port);
            if (result.succeeded()) {
                return port;
            }
            if (attempt == ATTEMPTS) {
                throw refusal(result);
            }
            port = freePort();
        }
    }

    /// Starts on the port it had before.
    void startAgain(int port) {
        Commands.Result result = tryStart(port);
        if (!result.succeeded()) {
            throw refusal(result);
        }
    }

    /// The running server's process.
    OptionalLong process() {
        return PostmasterFile.in(cluster.data()).process();
    }

    void stop() {
        if (!stop("fast", 20) && !stop("immediate", 10)) {
            process().stream().mapToObj(ProcessHandle::of).forEach(p -> p.ifPresent(ProcessHandle::destroyForcibly));
        }
        processes().waitUntilGone(Duration.ofSeconds(5));
    }

    private boolean stop(String mode, int seconds) {
        return ctl("stop", "-m", mode, "-w", "-t", String.valueOf(seconds)).succeeded();
    }

    private Commands.Result tryStart(int port) {
        endFormerSelf();
        shortenLog();
        return ctl("start", "-w", "-t", "120", "-s", "-l", cluster.log().toString(), "-o", options(port));
    }

    private void endFormerSelf() {
        OptionalLong former = process();
        if (former.isPresent() && processes().contains(former.getAsLong())) {
            stop();
        }
        processes().clear();
        PostmasterFile.in(cluster.data()).disown();
    }

    private ServerProcesses processes() {
        return new ServerProcesses(cluster.name());
    }

    private String options(int port) {
        Stream<String> fixed = Stream.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "cluster_name=" + cluster.name());
        return Stream.concat(fixed, settings.stream()).map("-c "::concat).collect(Collectors.joining(" "));
    }

    private Commands.Result ctl(String action, String... rest) {
        return cluster.as()
                .run(Stream.concat(
                                Stream.of(
                                        cluster.programs().path("pg_ctl"),
                                        action,
                                        "-D",
                                        cluster.data().toString()),
                                Stream.of(rest))
                        .toList());
    }

    private void shortenLog() {
        try {
            if (Files.exists(cluster.log()) && Files.size(cluster.log()) > LOG_BYTES) {
                Files.delete(cluster.log());
            }
        } catch (IOException e) {
            throw new StartRefusedException("The log " + cluster.log() + " cannot be written.", e);
        }
    }

    private StartRefusedException refusal(Commands.Result result) {
        return new StartRefusedException("The embedded PostgreSQL does not start (%s); the end of %s says why: %s"
                .formatted(result.output(), cluster.log(), lastLine(cluster.log())));
    }

    private static String lastLine(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce("", (former, line) -> line);
        } catch (IOException e) {
            return "it cannot be read";
        }
    }
}
