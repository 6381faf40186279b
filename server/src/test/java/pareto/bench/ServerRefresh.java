package pareto.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.analysis.ledger.Progress;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.Mode;
import pareto.analysis.sample.GeneratedOrders;
import pareto.database.DataFolder;
import pareto.database.Database;
import pareto.insight.StandingFigures;

/// Measures what the server does after a batch, once it is warm: the analyses per account and per group, counted and
/// written into its own PostgreSQL. Prints rows of the table of `bin/bench`. Arguments: an empty folder, lines of the
/// ledger, accounts, days that each bring a batch.
final class ServerRefresh {

    private static final int DAILY = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 1);
    private static final String ACCOUNTS = """
            insert into account (id, code, folded_code, name, normal_name, created_at)
            select gen_random_uuid(), code, lower(code), code, code, now()
            from (select 'A' || (100000000 + n) as code from generate_series(0, %d) n) made
            """;

    private final Path folder;
    private final ConfigurableApplicationContext server;
    private final int accounts;

    private ServerRefresh(Path folder, ConfigurableApplicationContext server, int accounts) {
        this.folder = folder;
        this.server = server;
        this.accounts = accounts;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long lines = Long.parseLong(arguments[1]);
        int accounts = Integer.parseInt(arguments[2]);
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Pareto.class,
                "--pareto.data=" + folder.resolve("data"),
                "--pareto.port=0",
                "--logging.level.root=warn")) {
            new ServerRefresh(folder, server, accounts).measure(lines, Integer.parseInt(arguments[3]));
        }
    }

    private void measure(long lines, int days) throws SQLException, IOException {
        makeAccounts();
        append(lines, FIRST, LAST);
        ProcessorTime first = refresh();
        List<ProcessorTime> daily = new ArrayList<>();
        for (LocalDate day = LAST.plusDays(1); daily.size() < days; day = day.plusDays(1)) {
            append(DAILY, day, day);
            daily.add(refresh());
        }
        daily.sort(Comparator.comparing(ProcessorTime::sum));
        String rows = ", %,d rows of rankings".formatted(new StandingFigures(server).rows());
        row("first refresh of a server, cold", "%,d lines".formatted(lines) + rows, first, "");
        row(
                "refresh of a server after a batch of one day, warm",
                "%,d lines into %,d lines".formatted(DAILY, lines) + rows,
                daily.get(days / 2),
                "2 s");
    }

    private ProcessorTime refresh() throws IOException {
        Path postgres = server.getBean(DataFolder.class).postgres();
        ProcessorTime before = ProcessorTime.of(postgres);
        new StandingFigures(server).refresh();
        return ProcessorTime.of(postgres).since(before);
    }

    private void makeAccounts() throws SQLException {
        var access = server.getBean(Database.class).access();
        try (Connection owner = DriverManager.getConnection(
                        access.url() + "?currentSchema=pareto,public",
                        access.owner().user(),
                        access.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute(ACCOUNTS.formatted(accounts));
            statement.execute("analyze");
        }
    }

    private void append(long lines, LocalDate from, LocalDate until) throws IOException {
        Path csv = folder.resolve("orders.csv");
        new GeneratedOrders(lines, accounts, until.toEpochDay(), from, until).write(csv);
        var mapping = Staging.inspect(csv, ArchiveLimits.STANDARD).toMapping().withCurrency("CNY");
        var place = Files.createDirectory(folder.resolve("staged-" + until));
        var request = StageRequest.of(csv, mapping, place, LAST.plusYears(1));
        var report = Staging.stage(request, Progress.SILENT);
        BatchId batch = new BatchId(UuidCreator.getTimeOrderedEpoch());
        server.getBean(Ledger.class).append(batch, "bench", report.contentHash(), request.lines(), Mode.ADD);
    }

    private static void row(String work, String size, ProcessorTime taken, String aim) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f, of these PostgreSQL %.2f | | | | | %s |%n",
                work,
                size,
                taken.sum(),
                taken.database(),
                aim);
    }
}
