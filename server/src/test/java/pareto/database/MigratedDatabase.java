package pareto.database;

import org.jspecify.annotations.Nullable;
import pareto.testing.TestServer;

/// A database with all tables, as it is before an application first uses it: the copy of one that was migrated once.
public final class MigratedDatabase {

    private static final String APPLICATION = "pareto_app";

    private static @Nullable String first;

    private MigratedDatabase() {}

    /// Makes one on the shared server.
    ///
    /// @return its name
    public static synchronized String make() {
        TestServer server = TestServer.shared();
        String template = first;
        if (template == null) {
            template = server.createDatabase();
            var settings = new DatabaseSettings(
                    server.url(template),
                    TestServer.OWNER,
                    TestServer.PASSWORD,
                    new DatabaseSettings.App(APPLICATION, TestServer.PASSWORD));
            Database.open(new DataFolder(server.folder().resolve(template)), settings)
                    .close();
            first = template;
        }
        return server.createDatabase(template);
    }
}
