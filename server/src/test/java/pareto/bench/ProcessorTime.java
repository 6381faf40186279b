package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// CPU seconds of this process and of the PostgreSQL of a data folder, from Linux's `/proc`.
///
/// @param server of this process
/// @param database of PostgreSQL and all its processes, ended ones included
record ProcessorTime(double server, double database) {

    private static final double TICKS = 100;
    private static final int PARENT = 1;
    private static final int USER = 11;

    static ProcessorTime of(Path postgres) throws IOException {
        String postmaster = postmaster(postgres);
        double database = ticks(fields(Path.of("/proc", postmaster)));
        for (Path backend : backends(postgres)) {
            database += ticks(fields(backend));
        }
        return new ProcessorTime(ticks(fields(Path.of("/proc/self"))) / TICKS, database / TICKS);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(server - before.server, database - before.database);
    }

    double sum() {
        return server + database;
    }

    /// Where `/proc` tells of the processes that PostgreSQL has started.
    static List<Path> backends(Path postgres) throws IOException {
        String postmaster = postmaster(postgres);
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> parent(fields(path)).equals(postmaster))
                    .toList();
        }
    }

    private static String parent(List<String> fields) {
        return fields.size() > PARENT ? fields.get(PARENT) : "";
    }

    private static String postmaster(Path postgres) throws IOException {
        try (Stream<Path> found = Files.find(postgres, 2, (path, kind) -> path.endsWith("postmaster.pid"))) {
            return Files.readAllLines(found.findFirst().orElseThrow())
                    .getFirst()
                    .strip();
        }
    }

    /// What stands behind the name of the process; nothing where it has just ended.
    private static List<String> fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException e) {
            return List.of();
        }
    }

    /// User and system time, with that of ended children.
    private static double ticks(List<String> fields) {
        return fields.stream().skip(USER).limit(4).mapToLong(Long::parseLong).sum();
    }
}
