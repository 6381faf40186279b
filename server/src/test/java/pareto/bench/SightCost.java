package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.database.Database;
import pareto.database.DatabaseAccess;

/// What row-level security costs at a million accounts: every query that the portfolio and an account's page send is
/// recorded, then repeated as the application role with its actor, and as the owner of the tables, who is under no
/// policy, with a manager's forty accounts given by their ids. Times are PostgreSQL's own for planning and execution.
///
/// Arguments: data folder filled by [ManyAccountsLoader], rounds, confidential accounts of the second table.
final class SightCost {

    private static final List<String> PARTS = List.of("/standing", "/team", "/figures", "/revenue", "/mix", "/sight");

    private static final String GRANTED = "in (select account_id from own_sight_grant)";

    /// @param policed as the application sent it
    /// @param bare the same with a manager's accounts given by their ids
    private record Query(String policed, String bare) {}

    /// What a page's queries took together, by round.
    private record Times(double[] executed, double[] all) {

        Times(int rounds) {
            this(new double[rounds], new double[rounds]);
        }

        void add(int round, double[] taken) {
            executed[round] += taken[1];
            all[round] += taken[0] + taken[1];
        }
    }

    private final ConfigurableApplicationContext server;
    private final RecordedStatements recorded;
    private final DatabaseAccess access;
    private final int rounds;

    private SightCost(ConfigurableApplicationContext server, RecordedStatements recorded, int rounds) {
        this.server = server;
        this.recorded = recorded;
        this.access = server.getBean(Database.class).access();
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        RecordedStatements recorded = new RecordedStatements();
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Pareto.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(recorded))
                .run("--pareto.data=" + folder, "--pareto.port=0")) {
            new SightCost(server, recorded, Integer.parseInt(arguments[1]))
                    .measure(Files.readAllLines(folder.resolve("bench.txt")), Integer.parseInt(arguments[2]));
        }
    }

    private void measure(List<String> people, int confidential) throws SQLException, IOException, InterruptedException {
        try (Connection owner = owner()) {
            execute(owner, "delete from confidential_account");
            table("no confidential accounts", people);
            execute(owner, """
                    insert into confidential_account (account_id, reason, set_by, set_at)
                    select a.id, 'bench', (select id from identity limit 1), now() from account a
                    where not exists (select 1 from sight_grant g where g.account_id = a.id) order by md5(a.code) limit\s""" + confidential);
            table(confidential + " confidential accounts", people);
            execute(owner, "delete from confidential_account");
        }
    }

    private void table(String title, List<String> people) throws SQLException, IOException, InterruptedException {
        System.out.printf(
                "%n%s, %d rounds, medians%n%n"
                        + "| page | actor | queries | executed with policies ms | without | ratio | planned and executed | without | ratio |%n"
                        + "|---|---|--:|--:|--:|--:|--:|--:|--:|%n",
                title, rounds);
        for (String role : List.of("READER", "MANAGER")) {
            String line = people.stream()
                    .filter(one -> one.split(" ")[2].equals(role))
                    .findFirst()
                    .orElseThrow();
            String account = "/accounts/" + line.split(" ")[3].split(",")[0];
            row(role, "portfolio, 50 rows", line, List.of("/portfolio"));
            row(role, "account page", line, List.of(account));
            row(
                    role,
                    "account page with its parts",
                    line,
                    Stream.concat(Stream.of(account), PARTS.stream().map(account::concat))
                            .toList());
        }
    }

    private void row(String role, String page, String line, List<String> addresses)
            throws SQLException, IOException, InterruptedException {
        Person person =
                Person.signedIn("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"), line);
        for (String address : addresses) {
            person.get(address);
        }
        recorded.listen();
        for (String address : addresses) {
            person.get(address);
        }
        List<Query> queries = recorded.queries().stream()
                .filter(sql -> !sql.contains("from identity where id")) // who is asking, of every request alike
                .map(sql -> new Query(sql, sql.replace(GRANTED, "in (" + ids(line) + ")")))
                .toList();
        Times policed = new Times(rounds);
        Times bare = new Times(rounds);
        try (Connection application = application();
                Connection owner = owner()) {
            actAs(application, line);
            actAs(owner, line);
            for (Query query : queries) {
                noteOtherAnswers(application, owner, query);
            }
            for (int round = 0; round < rounds; round++) {
                for (Query query : queries) {
                    policed.add(round, explained(application, query.policed()));
                    bare.add(round, explained(owner, query.bare()));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                page,
                role.equals("READER") ? "sees all" : "manager of 40",
                queries.size(),
                median(policed.executed()),
                median(bare.executed()),
                median(policed.executed()) / median(bare.executed()),
                median(policed.all()),
                median(bare.all()),
                median(policed.all()) / median(bare.all()));
    }

    private static String ids(String line) {
        return "'" + line.split(" ")[3].replace(",", "', '") + "'";
    }

    /// Times of different answers say little: a manager's list of jobs, for instance, is shorter than everybody's.
    private static void noteOtherAnswers(Connection application, Connection owner, Query query) throws SQLException {
        long seen = rows(application, query.policed());
        long all = rows(owner, query.bare());
        if (seen != all) {
            System.err.printf(
                    "%d rows with policies, %d without: %s%n",
                    seen, all, query.policed().replaceAll("\\s+", " "));
        }
    }

    private static long rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            long rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }

    /// What PostgreSQL says of a query: milliseconds of planning and of execution.
    private static double[] explained(Connection connection, String sql) throws SQLException {
        double[] taken = new double[2];
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (analyze, timing off, summary on) " + sql)) {
            while (lines.next()) {
                String line = lines.getString(1);
                if (line.startsWith("Planning Time:")) {
                    taken[0] = milliseconds(line);
                } else if (line.startsWith("Execution Time:")) {
                    taken[1] = milliseconds(line);
                }
            }
        }
        return taken;
    }

    private static double milliseconds(String line) {
        return Double.parseDouble(line.replaceAll("[^0-9.]", ""));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void actAs(Connection connection, String line) throws SQLException {
        try (Connection owner = owner();
                Statement asking = owner.createStatement();
                ResultSet id =
                        asking.executeQuery("select id from identity where login = '" + line.split(" ")[0] + "'")) {
            id.next();
            execute(connection, "select set_config('pareto.actor', acting('" + id.getString(1) + "'), false)");
        }
    }

    private Connection owner() throws SQLException {
        return connect(access.owner().user(), access.owner().password());
    }

    private Connection application() throws SQLException {
        return connect(access.application().user(), access.application().password());
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(access.url() + "?currentSchema=pareto,public", user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
