package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.account.ManyAccounts;
import pareto.database.Database;
import pareto.orders.OrderImports;

/// Fills a fresh data folder with a company of very many accounts: accounts and search tokens in bulk, orders by the
/// import door, figures by the job that refreshes them, and the people who will look at them.
///
/// Arguments: data folder, number of accounts, how many of them the order file holds. The others get rows of the
/// ranking
/// without orders behind them, since working out a million takes many minutes. Leaves logins and passwords in
/// `bench.txt` of the folder.
final class ManyAccountsLoader {

    private static final int MANAGERS = 25;
    private static final int READERS = 25;
    private static final int ACCOUNTS_EACH = 40;
    private static final String SMALL_ONES = """
            insert into ranking_row
            select t.analysis_id, a.id, substr(a.code, 2)::bigint, t.revenue, t.before_revenue, t.returns, t.margin,
                t.margin_revenue, t.before_margin, 1 + mod(hashtext(a.code), 9) ^ 2, 1, 1, t.since,
                date '2026-10-30' - mod(abs(hashtext(a.code)), 700), mod(hashtext(a.code), 1000) / 500.0,
                mod(hashtext(a.name), 1000) / 2000.0, t.share, t.cumulative, t.cumulative_share, t.share_before, t.abc,
                t.recency, t.frequency, t.monetary, t.tier, t.tier_candidate, t.tier_reason, t.tier_line, t.months, t.mix
            from account a, (
                select r.* from ranking_row r join standing_analysis s on s.id = r.analysis_id and s.per = 'account'
                where r.rank = %1$d
            ) t
            where substr(a.code, 2)::bigint > %1$d
            """;

    private final Path folder;
    private final int accounts;
    private final int ordering;
    private final ConfigurableApplicationContext server;
    private final Connection owner;
    private long begun = System.nanoTime();

    private ManyAccountsLoader(Path folder, int accounts, int ordering, ConfigurableApplicationContext server)
            throws SQLException {
        this.folder = folder;
        this.accounts = accounts;
        this.ordering = ordering;
        this.server = server;
        var access = server.getBean(Database.class).access();
        this.owner = DriverManager.getConnection(
                access.url() + "?currentSchema=pareto,public",
                access.owner().user(),
                access.owner().password());
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (ConfigurableApplicationContext server =
                SpringApplication.run(Pareto.class, "--pareto.data=" + folder, "--pareto.port=0")) {
            new ManyAccountsLoader(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), server)
                    .load();
        }
    }

    private void load() throws SQLException, IOException, InterruptedException {
        said("server started");
        Actors actors = server.getBean(Actors.class);
        new ManyAccounts(owner).write(new MadeUpAccounts(accounts));
        execute("analyze");
        said("accounts and tokens");
        Path orders = folder.resolve("orders.csv");
        MadeUpOrders.write(orders, ordering);
        actors.system("bench", () -> server.getBean(OrderImports.class).take(orders, "bench"));
        waitFor("exists (select 1 from batch where committed_at is not null or refused_at is not null)", "import");
        waitFor("2 = (select count(*) from standing_analysis)", "analyses per account and per group");
        smallOnes();
        said("the other rows of the ranking");
        execute("vacuum analyze");
        said("vacuum");
        Files.write(folder.resolve("bench.txt"), actors.system("bench", this::people));
        Files.delete(orders);
        said("people");
    }

    private void smallOnes() throws SQLException {
        List<String> indexes = strings(
                "select indexdef from pg_indexes where tablename = 'ranking_row' and indexname not like '%pkey'");
        for (String name : strings(
                "select indexname from pg_indexes where tablename = 'ranking_row' and indexname not like '%pkey'")) {
            execute("drop index " + name);
        }
        execute(SMALL_ONES.formatted(ordering));
        for (String index : indexes) {
            execute(index);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private List<String> people() throws SQLException {
        Identities identities = server.getBean(Identities.class);
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < MANAGERS + READERS; number++) {
            Role role = number < MANAGERS ? Role.MANAGER : Role.READER;
            var made = identities.create("Person " + number, "person" + number, role);
            String condition = "mod(substr(code, 2)::int, %d) = %d".formatted(accounts / ACCOUNTS_EACH, number + 1);
            if (role == Role.MANAGER) {
                execute("""
                        insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                        select '%s', id, 'person', '%1$s', now(), 'bench' from account where %s
                        """.formatted(made.id(), condition));
            }
            lines.add(made.login() + " " + made.password() + " " + role + " " + ids(condition));
        }
        execute("vacuum analyze sight_grant");
        return lines;
    }

    private String ids(String condition) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet ids =
                        statement.executeQuery("select string_agg(id::text, ',') from (select id from account where "
                                + condition + " limit " + ACCOUNTS_EACH + ") chosen")) {
            ids.next();
            return ids.getString(1);
        }
    }

    private void waitFor(String condition, String what) throws SQLException, InterruptedException {
        for (boolean there = false; !there; ) {
            Thread.sleep(500);
            try (Statement statement = owner.createStatement();
                    ResultSet answer = statement.executeQuery("select " + condition)) {
                answer.next();
                there = answer.getBoolean(1);
            }
        }
        said(what);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void said(String what) {
        long now = System.nanoTime();
        System.out.printf("%-36s %6.1f s%n", what, (now - begun) / 1e9);
        begun = now;
    }
}
