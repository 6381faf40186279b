package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The most memory that this process and the PostgreSQL of a data folder held, looked at twenty times a second. Of
/// PostgreSQL what its processes do not share, so that its buffers are not counted once for each of them.
final class PeakMemory implements AutoCloseable {

    private static final long PAUSE = 50;

    /// Megabytes.
    record Peak(long server, long database) {}

    private final Path postgres;
    private final Thread looking = Thread.ofPlatform().daemon().unstarted(this::look);
    private long server;
    private long database;

    PeakMemory(Path postgres) {
        this.postgres = postgres;
        looking.start();
    }

    synchronized Peak peak() throws IOException {
        server = Math.max(server, kilobytes(Path.of("/proc/self"), "VmRSS:"));
        long now = 0;
        for (Path process : ProcessorTime.backends(postgres)) {
            now += kilobytes(process, "RssAnon:");
        }
        database = Math.max(database, now);
        return new Peak(server / 1024, database / 1024);
    }

    @Override
    public void close() {
        looking.interrupt();
    }

    private void look() {
        try {
            while (true) {
                peak();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            // the work is done
        } catch (IOException e) {
            throw new IllegalStateException("Memory is read from /proc, which this system has not", e);
        }
    }

    /// Nothing of a process that has just ended.
    private static long kilobytes(Path process, String what) {
        try {
            List<String> lines = Files.readAllLines(process.resolve("status"));
            return lines.stream()
                    .filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
