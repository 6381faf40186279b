package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs a process and takes its cost from Linux's `/proc`: CPU time as the kernel adds it up for ended children, memory
/// as the peak of each process of the tree, looked at twenty times a second.
final class Measuring {

    private static final double TICKS = 100;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private final Map<Long, Long> peaks = new HashMap<>();

    private Measuring() {}

    /// A Java program of this class path.
    static List<String> java(List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /// The median of each command, one run of each after the other.
    static List<Cost> inTurns(List<List<String>> commands, int runs, Path output)
            throws IOException, InterruptedException {
        var costs = commands.stream().map(_ -> new ArrayList<Cost>()).toList();
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < commands.size(); i++) {
                costs.get(i).add(run(commands.get(i), output));
            }
        }
        return costs.stream().map(Cost::median).toList();
    }

    static Cost run(List<String> command, Path output) throws IOException, InterruptedException {
        return new Measuring().measure(command, output);
    }

    private Cost measure(List<String> command, Path output) throws IOException, InterruptedException {
        var said = output.resolveSibling("said");
        var before = cpuOfEndedChildren();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(said.toFile())
                .start();
        do {
            look(process);
        } while (!process.waitFor(50, TimeUnit.MILLISECONDS));
        if (process.exitValue() != 0) {
            throw new IOException("Measured nothing: this ended in " + process.exitValue() + ": " + command + "\n"
                    + Files.readString(said));
        }
        var wall = (System.nanoTime() - begun) / 1e9;
        var memory = peaks.values().stream().mapToLong(Long::longValue).sum() / 1024.0;
        return new Cost(cpuOfEndedChildren() - before, memory, wall);
    }

    private void look(Process process) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).forEach(handle -> {
            try (var lines = Files.lines(Path.of("/proc", Long.toString(handle.pid()), "status"))) {
                lines.filter(line -> line.startsWith("VmHWM:"))
                        .forEach(line -> peaks.put(handle.pid(), Long.parseLong(line.replaceAll("\\D", ""))));
            } catch (IOException | java.io.UncheckedIOException e) {
                // it has just ended; what was seen before counts
            }
        });
    }

    private static double cpuOfEndedChildren() throws IOException {
        var stat = Files.readString(Path.of("/proc/self/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS;
    }
}
