package pareto.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.access.Actors;
import pareto.database.DataFolder;
import pareto.database.Database;
import pareto.database.DatabaseAccess;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.Progress;

/// What it takes to read very many open stopwatches on four calendars, work out when each is due, and write back what
/// has changed: the first time (all of them), after one calendar has changed by a day (a quarter of them are on it),
/// and when nothing has changed. With it goes the next moment at which somebody is to be told; nobody is.
///
/// A third has a start alone, a third was paused and goes on, a third pauses; limits are 1 to 80 working hours. They
/// started in the last month, in requests of a hundred.
///
/// Arguments: data folder that is not there yet, how many stopwatches.
final class ManyStopwatches {

    private static final JobKind RECKONING = new JobKind("service.reckoning");

    private static final Progress SILENT = new Progress() {
        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// Names who did it all: one identity of the server's own.
    private static final String FILL = """
            create temp table bench as select (select id from identity limit 1) as who, now() as at;
            insert into account (id, code, folded_code, name, normal_name, created_at)
            select gen_random_uuid(), 'BENCH', 'bench', '云帆零售', '云帆零售', b.at from bench b;
            insert into calendar (id, name, kind, zone, opened_at, opened_by)
            select gen_random_uuid(), 'bench ' || n, 'company', 'Asia/Shanghai', b.at, b.who
            from generate_series(0, 3) n, bench b;
            insert into calendar_version (id, calendar_id, number, week, made_at, made_by, what)
            select gen_random_uuid(), c.id, 1,
                array_fill('09:00-12:00 13:00-18:00'::text, array[5]) || array['', ''], b.at, b.who, 'week'
            from calendar c, bench b;
            insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
            select gen_random_uuid(), (select id from account where code = 'BENCH'), 'fault', 'all', 'bench', 'page',
                'taken', b.at - interval '31 days', b.who
            from generate_series(1, %1$d / 100 + 1) n, bench b;
            insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
            select id, raised_at, account_id, entered_by, 'taken', entered_by from request;
            create temp table numbered as select id, account_id, row_number() over (order by id) as n from request;
            insert into stopwatch (id, request_id, account_id, purpose, what, lines, open)
            select uuidv7(), r.id, r.account_id, 'ola', 'bench', 1 + g.n %% 3, true
            from generate_series(1, %1$d) g (n) join numbered r on r.n = g.n / 100 + 1 order by g.n;
            create temp table started as
            select s.id, s.request_id, s.account_id, s.lines, row_number() over (order by s.id) as n,
                b.at - interval '30 days' * random() as at
            from stopwatch s, bench b;
            create temp table numbered_calendar as
            select id, row_number() over (order by name) - 1 as n from calendar;
            insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, calendar_id, limit_kind,
                limit_count, identity_id, recorded_by, recorded_at)
            select s.id, s.request_id, 0, s.account_id, 'started', s.at, c.id, 'seconds', 3600 * (1 + s.n %% 80), b.who,
                b.who, s.at
            from started s join numbered_calendar c on c.n = s.n %% 4, bench b;
            insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, reason, recorded_by, recorded_at)
            select s.id, s.request_id, 1, s.account_id, 'paused', s.at + (b.at - s.at) / 3, '等料', b.who, b.at
            from started s, bench b where s.lines > 1;
            insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, recorded_by, recorded_at)
            select s.id, s.request_id, 2, s.account_id, 'resumed', s.at + (b.at - s.at) / 2, b.who, b.at
            from started s, bench b where s.lines > 2;
            """;

    private static final String CHANGE = """
            insert into calendar_version (id, calendar_id, number, week, made_at, made_by, what)
            select gen_random_uuid(), calendar_id, 2, week, now(), made_by, 'closed'
            from calendar_version v join calendar c on c.id = v.calendar_id where c.name = 'bench 0';
            insert into calendar_change (version_id, day, name, does)
            select id, current_date - 1, '停业', 'closed' from calendar_version where number = 2;
            insert into calendar_change (version_id, day, name, does)
            select id, day::date, '停业', 'closed' from calendar_version, generate_series(current_date, current_date + 20, interval '1 day') day
            where number = 2;
            """;

    private final ConfigurableApplicationContext server;
    private final Path postgres;

    private ManyStopwatches(ConfigurableApplicationContext server, Path postgres) {
        this.server = server;
        this.postgres = postgres;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Pareto.class)
                .run("--pareto.data=" + folder, "--pareto.port=0", "--pareto.escalation.every=PT24H")) {
            new ManyStopwatches(server, server.getBean(DataFolder.class).postgres())
                    .measure(Integer.parseInt(arguments[1]));
        }
    }

    private void measure(int stopwatches) throws Exception {
        owner(String.format(Locale.ROOT, FILL, stopwatches));
        owner("vacuum analyze");
        System.out.printf(
                "%n%,d open stopwatches on four calendars, lines of their records %s%n%n"
                        + "| what | due at another moment | CPU s | of these PostgreSQL | seconds |%n|---|--:|--:|--:|--:|%n",
                stopwatches, "1 to 3");
        reckon("the first time");
        reckon("nothing has changed");
        owner(CHANGE);
        reckon("three weeks of one calendar closed");
        reckon("nothing has changed");
    }

    private void reckon(String what) throws Exception {
        JobHandler reckoning = server.getBeansOfType(JobHandler.class).values().stream()
                .filter(handler -> handler.kind().equals(RECKONING))
                .findFirst()
                .orElseThrow();
        ProcessorTime before = ProcessorTime.of(postgres);
        long begin = System.nanoTime();
        var result = server.getBean(Actors.class).system("bench", () -> reckoning.run("", SILENT));
        double seconds = (System.nanoTime() - begin) / 1e9;
        ProcessorTime taken = ProcessorTime.of(postgres).since(before);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.1f |%n",
                what,
                result.sentence().args().getFirst(),
                taken.sum(),
                taken.database(),
                seconds);
    }

    private void owner(String sql) throws SQLException {
        DatabaseAccess access = server.getBean(Database.class).access();
        try (Connection connection = DriverManager.getConnection(
                        access.url() + "?currentSchema=pareto,public",
                        access.owner().user(),
                        access.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
