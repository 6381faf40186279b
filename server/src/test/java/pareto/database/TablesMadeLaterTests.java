package pareto.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.testing.TestServer;

/// A database that is up to date gets a migration whose number lies before the last one it has.
class TablesMadeLaterTests {

    private final TestServer server = TestServer.shared();

    @TempDir
    private Path data;

    @Test
    void keepConfidentialAccountsFromWideSightToo() throws SQLException {
        DatabaseSettings settings = new DatabaseSettings(
                server.url(server.createDatabase()),
                TestServer.OWNER,
                TestServer.PASSWORD,
                new DatabaseSettings.App("pareto_app", TestServer.PASSWORD));
        try (Database database = Database.open(new DataFolder(data), settings)) {
            Flyway.configure()
                    .dataSource(new OwnerDataSource(database.access()))
                    .schemas(DatabaseAccess.SCHEMA)
                    .locations("classpath:db", "classpath:later")
                    .outOfOrder(true)
                    .placeholders(Map.of("app", "pareto_app"))
                    .load()
                    .migrate();
            try (Connection owner = database.access().connectAsOwner()) {
                assertThat(new Tables(owner)
                                .strings("select qual from pg_policies where tablename = 'made_later'")
                                .getFirst())
                        .contains("wide_sight_but()", "own_sight_grant");
            }
        }
    }
}
