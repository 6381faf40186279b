package pareto.database.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pareto.database.DataFolder;
import pareto.database.StartRefusedException;

/// A running PostgreSQL of our own. It listens on 127.0.0.1 alone, asks for a password, is started
/// again when it dies, and stops when closed. A process that was killed leaves its server behind; the
/// next one to open the same folder ends that server in order and starts a fresh one.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Postmaster postmaster;
    private final FolderLock lock;
    private final String password;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(Postmaster postmaster, FolderLock lock, String password, int port) {
        this.postmaster = postmaster;
        this.lock = lock;
        this.password = password;
        this.port = port;
    }

    /// Starts the server of a data folder.
    ///
    /// @throws StartRefusedException where another process uses the folder or the system forbids it
    public static EmbeddedPostgres open(DataFolder folder) {
        return open(folder, List.of());
    }

    /// Starts the server of a data folder with other settings.
    ///
    /// @param settings `name=value`, on top of our own
    /// @throws StartRefusedException where another process uses the folder or the system forbids it
    public static EmbeddedPostgres open(DataFolder folder, List<String> settings) {
        Path home = folder.postgres();
        @Nullable FolderLock lock = FolderLock.tryOn(folder.root());
        if (lock == null) {
            throw new StartRefusedException(
                    "The data folder %s is in use by %s; stop it or give another by PARETO_DATA."
                            .formatted(folder.root(), FolderLock.holder(folder.root())));
        }
        try {
            String password = folder.secrets().of("superuser");
            return start(Unpacking.into(home), home, password, lock, settings);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Port of the server that another process runs on a data folder.
    public static OptionalInt runningPort(DataFolder folder) {
        @Nullable FolderLock lock = FolderLock.tryOn(folder.root());
        if (lock != null) {
            lock.close();
            return OptionalInt.empty();
        }
        return PostmasterFile.in(folder.postgres().resolve("cluster")).port();
    }

    /// Starts a server by other programs, for instance those of the system.
    ///
    /// @param home folder for its cluster
    /// @param settings `name=value`, on top of our own
    public static EmbeddedPostgres open(Programs programs, Path home, String password, List<String> settings) {
        @Nullable FolderLock lock = FolderLock.tryOn(home);
        if (lock == null) {
            throw new StartRefusedException(home + " is in use by " + FolderLock.holder(home));
        }
        return start(programs, home, password, lock, settings);
    }

    private static EmbeddedPostgres start(
            Programs programs, Path home, String password, FolderLock lock, List<String> settings) {
        Cluster cluster = new Cluster(programs, home, Unprivileged.find());
        cluster.create(password);
        List<String> all = new ArrayList<>(Postmaster.SETTINGS);
        all.addAll(settings);
        Postmaster postmaster = new Postmaster(cluster, all);
        EmbeddedPostgres running = new EmbeddedPostgres(postmaster, lock, password, postmaster.start());
        running.watch();
        return running;
    }

    /// Port on 127.0.0.1.
    public int port() {
        return port;
    }

    /// Name of the one who may do everything.
    public String superuser() {
        return Cluster.SUPERUSER;
    }

    /// The superuser's password.
    public String password() {
        return password;
    }

    /// Stops the server, other people's connections included.
    @Override
    public synchronized void close() {
        if (!closing) {
            closing = true;
            postmaster.stop();
            lock.close();
        }
    }

    private void watch() {
        postmaster
                .process()
                .ifPresent(pid -> Thread.ofVirtual().name("postgres-watch").start(() -> watch(pid)));
    }

    private void watch(long pid) {
        ServerProcesses processes = new ServerProcesses(postmaster.cluster().name());
        while (!closing && processes.contains(pid)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        restart();
    }

    private synchronized void restart() {
        if (closing) {
            return;
        }
        LOG.warn("PostgreSQL died; it is started again.");
        try {
            postmaster.startAgain(port);
            watch();
        } catch (StartRefusedException e) {
            LOG.error("{} Stop Pareto and start it again.", e.getMessage());
        }
    }
}
