package pareto.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import pareto.database.embedded.EmbeddedPostgres;

/// The database, opened: started if it is ours, with roles made and checked and all tables up to date.
public final class Database implements AutoCloseable {

    private static final String NAME = "pareto";

    private final DatabaseAccess access;
    private final @Nullable EmbeddedPostgres server;

    private Database(DatabaseAccess access, @Nullable EmbeddedPostgres server) {
        this.access = access;
        this.server = server;
    }

    /// Opens the outside server if the settings name one, else that of the data folder.
    static Database open(DataFolder folder, DatabaseSettings settings) {
        RestoreMark.in(folder).refuseStart();
        return openDuringRestore(folder, settings);
    }

    static Database openDuringRestore(DataFolder folder, DatabaseSettings settings) {
        if (settings.isOutside()) {
            return new Database(settings.outside(folder.secrets()), null).upToDate();
        }
        EmbeddedPostgres server = EmbeddedPostgres.open(folder);
        try {
            return new Database(embedded(server, folder.secrets()), server).upToDate();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Opens the database beside a server that may be running on it; one that runs is left running.
    static Database join(DataFolder folder, DatabaseSettings settings) {
        OptionalInt port = settings.isOutside() ? OptionalInt.empty() : EmbeddedPostgres.runningPort(folder);
        return port.isPresent()
                ? new Database(access(port.getAsInt(), folder.secrets()), null)
                : open(folder, settings);
    }

    /// Whether an outside database holds nothing of ours yet.
    static boolean isUntouched(DataFolder folder, DatabaseSettings settings) {
        try (Connection owner = settings.outside(folder.secrets()).connectAsOwner()) {
            return new Tables(owner)
                    .strings("select tablename from pg_tables where schemaname = 'pareto'")
                    .isEmpty();
        } catch (SQLException e) {
            throw new StartRefusedException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    /// Where to connect.
    public DatabaseAccess access() {
        return access;
    }

    /// Whether the server is ours, so that no other Pareto works on it or on the data folder.
    public boolean isOurs() {
        return server != null;
    }

    /// Closes the server if it is ours.
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static DatabaseAccess embedded(EmbeddedPostgres server, Secrets secrets) {
        Login owner = new Login(Roles.OWNER, secrets.of("owner"));
        try (Connection superuser = DatabaseAccess.connect(
                place(server.port()) + "postgres", new Login(server.superuser(), server.password()))) {
            Roles.makeOwner(superuser, owner, NAME);
        } catch (SQLException e) {
            throw new StartRefusedException("The embedded PostgreSQL refuses us: " + e.getMessage(), e);
        }
        return access(server.port(), secrets);
    }

    private static DatabaseAccess access(int port, Secrets secrets) {
        return new DatabaseAccess(
                place(port) + NAME,
                new Login(Roles.OWNER, secrets.of("owner")),
                new Login(Roles.APPLICATION, secrets.of("application")));
    }

    private static String place(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    private Database upToDate() {
        try {
            Roles.prepare(access);
            Roles.check(access); // before migrations take rights away from it
            migrate(access);
            Roles.hideHistory(access);
            Roles.check(access);
            return this;
        } catch (SQLException e) {
            throw new StartRefusedException(
                    "The database %s cannot be used (%s); check PARETO_DB_URL, PARETO_DB_USER and PARETO_DB_PASSWORD."
                            .formatted(access.url(), e.getMessage()),
                    e);
        }
    }

    private static void migrate(DatabaseAccess access) {
        OwnerDataSource owner = new OwnerDataSource(access);
        Flyway.configure()
                .dataSource(owner)
                .schemas(DatabaseAccess.SCHEMA)
                .locations("classpath:db")
                .outOfOrder(true)
                .placeholders(Map.of("app", access.application().user()))
                .load()
                .migrate();
    }
}
