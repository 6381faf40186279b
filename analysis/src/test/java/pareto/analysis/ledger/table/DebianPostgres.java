package pareto.analysis.ledger.table;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL 15 of its own on loopback, as Debian packages it; tests are skipped where it is absent.
final class DebianPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Process server;
    private final int port;

    private DebianPostgres(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    static DebianPostgres start(Path folder) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAMS.resolve("initdb")), "skipped: no PostgreSQL 15 in " + PROGRAMS);
        var data = folder.resolve("postgres").toString();
        var made = program(folder, "initdb", "-D", data, "-U", "owner", "--auth=trust", "--no-sync")
                .start();
        Assumptions.assumeTrue(made.waitFor() == 0, "skipped: initdb may not run here");
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var process = program(
                        folder,
                        "postgres",
                        "-D",
                        data,
                        "-p",
                        Integer.toString(port),
                        "-k",
                        folder.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1")
                .start();
        var server = new DebianPostgres(process, port);
        server.awaitStart();
        return server;
    }

    PGSimpleDataSource as(String user) {
        return at(port, user);
    }

    int port() {
        return port;
    }

    static PGSimpleDataSource at(int port, String user) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setCurrentSchema("pareto");
        source.setUser(user);
        return source;
    }

    void run(String sql) throws SQLException {
        try (var connection = as("owner").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private void awaitStart() throws Exception {
        var read = new StringBuilder();
        try (var log = server.inputReader()) {
            for (var line = log.readLine(); line != null; line = log.readLine()) {
                read.append(line).append('\n');
                if (line.contains("ready to accept connections")) {
                    return;
                }
            }
        }
        throw new IOException("PostgreSQL did not start:\n" + read);
    }

    /// PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody.
    private static ProcessBuilder program(Path folder, String name, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(PROGRAMS.resolve(name).toString());
        command.addAll(List.of(arguments));
        var log = folder.resolve(name + ".log").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        return name.equals("initdb") ? builder.redirectOutput(log) : builder;
    }
}
