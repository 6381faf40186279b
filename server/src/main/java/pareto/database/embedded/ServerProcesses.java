package pareto.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The processes of one cluster, found by the cluster's name in their titles: the only mark that
/// postmaster and helpers share and that can be read whoever they run as.
record ServerProcesses(String clusterName) {

    boolean contains(long pid) {
        return ProcessHandle.of(pid).filter(this::isOurs).isPresent();
    }

    boolean areGone() {
        return all().isEmpty();
    }

    /// Ends what a killed postmaster left behind. A helper notices the death by itself, unless it is
    /// stuck in long work.
    void clear() {
        if (!waitUntilGone(Duration.ofSeconds(3))) {
            all().forEach(ProcessHandle::destroyForcibly);
            waitUntilGone(Duration.ofSeconds(10));
        }
    }

    boolean waitUntilGone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!areGone()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return title(process).contains(clusterName);
    }

    /// A zombie has no title.
    private static String title(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
