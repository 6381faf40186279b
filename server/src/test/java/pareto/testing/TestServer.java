package pareto.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import pareto.database.DataFolder;
import pareto.database.embedded.EmbeddedPostgres;
import pareto.database.embedded.Programs;

/// A PostgreSQL for tests: the embedded one, or one started from other programs.
///
/// @param folder temporary, removed with the server
public record TestServer(EmbeddedPostgres postgres, Path folder) {

    public static final String OWNER = "test_owner";
    public static final String PASSWORD = "test";

    private static final boolean LONG = Boolean.getBoolean("pareto.long");

    /// Nothing here has to survive a power cut, many applications share the server, and whoever waits for a lock this
    /// long waits for ever.
    private static final List<String> SETTINGS = List.of(
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "max_connections=200",
            "lock_timeout=" + (LONG ? "0" : "2min"),
            "statement_timeout=" + (LONG ? "0" : "5min"));

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static @Nullable TestServer shared;

    /// The server of this run, started at the first call and stopped with the JVM.
    public static synchronized TestServer shared() {
        TestServer server = shared;
        if (server == null) {
            server = start();
            shared = server;
            // after every application context has let go of it
            SpringApplication.getShutdownHandlers().add(server::stop);
        }
        return server;
    }

    /// Starts the server of other programs, for instance Debian's.
    public static TestServer start(Path programs, int major) {
        Path folder = temporaryFolder();
        return new TestServer(EmbeddedPostgres.open(new Programs(programs, major), folder, PASSWORD, SETTINGS), folder)
                .withOwner();
    }

    /// JDBC address of a database.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    /// Makes an empty database that belongs to the owner.
    public String createDatabase() {
        return createDatabase("template1");
    }

    /// Makes a database that belongs to the owner, with all that is in another one.
    public String createDatabase(String template) {
        String name = "test_" + COUNTER.incrementAndGet();
        execute("create database " + name + " template " + template + " owner " + OWNER);
        return name;
    }

    /// Runs a statement as superuser.
    public void execute(String sql) {
        execute("postgres", sql);
    }

    /// Runs a statement as superuser in this database.
    public void execute(String database, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(url(database), postgres.superuser(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void stop() {
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer start() {
        String other = System.getenv("PARETO_TEST_POSTGRES");
        if (other != null) {
            return start(Path.of(other), 15);
        }
        Path folder = temporaryFolder();
        return new TestServer(EmbeddedPostgres.open(new DataFolder(folder), SETTINGS), folder).withOwner();
    }

    private TestServer withOwner() {
        execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
        return this;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pareto-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
