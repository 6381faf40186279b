package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.database.Database;
import pareto.insight.StandingFigures;

/// Puts the accounts of a filled data folder into groups: one of 100,001, half of them directly under the first account
/// and each of the others under one of those; the rest by tens. Leaves the id of the first account in `groups.txt`.
///
/// Arguments: data folder.
final class ManyGroupsLoader {

    private static final String LINKS = """
            insert into account_parent (account_id, parent_id, from_day, origin, set_at)
            select child.id, parent.id, '1900-01-01', 'file', now()
            from (
                select id, substr(code, 2)::int as number from account
            ) child
            join account parent on parent.code = 'C' || lpad(case
                when child.number between 2 and 50001 then 1
                when child.number between 50002 and 100001 then child.number - 50000
                when child.number > 100001 and child.number % 10 > 0 then child.number - child.number % 10
            end::text, 7, '0')
            """;

    private ManyGroupsLoader() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (ConfigurableApplicationContext server =
                SpringApplication.run(Pareto.class, "--pareto.data=" + folder, "--pareto.port=0")) {
            var access = server.getBean(Database.class).access();
            try (Connection owner = DriverManager.getConnection(
                    access.url() + "?currentSchema=pareto,public",
                    access.owner().user(),
                    access.owner().password())) {
                load(folder, server, owner);
            }
        }
    }

    private static void load(Path folder, ConfigurableApplicationContext server, Connection owner)
            throws SQLException, IOException {
        try (Statement statement = owner.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(LINKS);
            said("links and main parents", begun);
            statement.execute("analyze account_parent; analyze account_main_parent");
            begun = System.nanoTime();
            new StandingFigures(server).refresh();
            said("figures of groups", begun);
            statement.execute("vacuum analyze");
            try (ResultSet first = statement.executeQuery("select id from account where code = 'C0000001'")) {
                first.next();
                Files.writeString(folder.resolve("groups.txt"), first.getString(1));
            }
        }
    }

    private static void said(String what, long begun) {
        System.out.printf("%-36s %6.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
