package pareto.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
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

    /// Where to connect.
    public DatabaseAccess access() {
        return access;
    }

    /// Closes the server if it is ours.
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static DatabaseAccess embedded(EmbeddedPostgres server, Secrets secrets) {
        String place = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
        Login owner = new Login(Roles.OWNER, secrets.of("owner"));
        try (Connection superuser =
                DatabaseAccess.connect(place + "postgres", new Login(server.superuser(), server.password()))) {
            Roles.makeOwner(superuser, owner, NAME);
        } catch (SQLException e) {
            throw new StartRefusedException("The embedded PostgreSQL refuses us: " + e.getMessage(), e);
        }
        return new DatabaseAccess(place + NAME, owner, new Login(Roles.APPLICATION, secrets.of("application")));
    }

    private Database upToDate() {
        try {
            Roles.prepare(access);
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
