package pareto.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// The program in a process of its own, as `bin/run` starts it, with the database of its data folder; made to be
/// killed.
///
/// @param said what it wrote on the terminal
public record RealServer(Path data, Process process, List<String> said) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Pareto runs at http://127\\.0\\.0\\.1:(\\d+) .*");
    private static final Pattern LINK = Pattern.compile("\\s*http://127\\.0\\.0\\.1:\\d+(/welcome/\\S+)");

    /// Stands before the class path: a process tells only the beginning of a long command line.
    private static final String READER = "-Dpareto.worker=true";

    /// What was compiled here is not verified at every start: the test's own process has done that.
    private static final List<String> QUICK_START = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    /// Starts it and waits until it says where it can be reached.
    public static RealServer start(Path data) {
        return start(data, Map.of());
    }

    /// @param settings further ones, as `PARETO_…`
    public static RealServer start(Path data, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(QUICK_START);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "pareto.Pareto"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PARETO_DATA", data.toString());
        builder.environment().put("PARETO_PORT", "0");
        builder.environment().putAll(settings);
        try {
            var server = new RealServer(data, builder.start(), new CopyOnWriteArrayList<>());
            Thread.ofVirtual().start(server::listen);
            server.found(ADDRESS);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return Integer.parseInt(found(ADDRESS));
    }

    /// Path of the link by which the first administrator comes in.
    public String welcome() {
        return found(LINK);
    }

    /// Kills the server and nothing else; whatever it had started lives on.
    public void kill() {
        process.destroyForcibly();
        Awaitility.await().until(() -> !process.isAlive());
    }

    /// Kills PostgreSQL's first process.
    public void killPostgres() {
        try (var lines = Files.lines(data.resolve("pg/cluster/postmaster.pid"))) {
            lines.findFirst().map(Long::parseLong).flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The processes that read users' files, or wait for the next one.
    public List<ProcessHandle> readers() {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(READER))
                .toList();
    }

    /// Those that are at work just now.
    public List<ProcessHandle> busyReaders() {
        Map<ProcessHandle, Duration> before =
                readers().stream().collect(Collectors.toMap(Function.identity(), RealServer::used));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        return before.keySet().stream()
                .filter(ProcessHandle::isAlive)
                .filter(reader -> used(reader).compareTo(before.getOrDefault(reader, Duration.ZERO)) > 0)
                .toList();
    }

    private static Duration used(ProcessHandle one) {
        return one.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Stops it as Ctrl-C does.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                killPostgres();
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add(e.toString());
        }
    }

    private String found(Pattern pattern) {
        Awaitility.await("the server's words " + said)
                .atMost(3, TimeUnit.MINUTES)
                .failFast(() -> {
                    if (!process.isAlive() && matches(pattern).findFirst().isEmpty()) {
                        throw new IllegalStateException("The server ended: " + said);
                    }
                })
                .until(() -> matches(pattern).findFirst().isPresent());
        return matches(pattern).findFirst().orElseThrow();
    }

    private Stream<String> matches(Pattern pattern) {
        return said.stream().map(pattern::matcher).filter(Matcher::matches).map(found -> found.group(1));
    }

    /// The program's own classes and libraries, without those of its tests.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
