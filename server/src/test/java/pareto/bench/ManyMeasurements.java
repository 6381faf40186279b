package pareto.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.assurance.ManyLines;
import pareto.database.DataFolder;
import pareto.database.Database;
import pareto.database.DatabaseAccess;

/// What it takes to bring a month of very many measurements to statements: worked out the first time, again when
/// nothing has changed, again after one sample of each contract was corrected, then the statement of each contract.
///
/// Arguments: data folder that is not there yet, how many contracts, how many samples of each of their five lines.
final class ManyMeasurements {

    private final ConfigurableApplicationContext server;
    private final Path postgres;

    private ManyMeasurements(ConfigurableApplicationContext server) {
        this.server = server;
        this.postgres = server.getBean(DataFolder.class).postgres();
    }

    public static void main(String... arguments) throws Exception {
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Pareto.class)
                .run("--pareto.data=" + Path.of(arguments[0]), "--pareto.port=0", "--logging.level.root=warn")) {
            new ManyMeasurements(server).measure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    private void measure(int contracts, int samples) throws Exception {
        var lines = new ManyLines(server);
        owner(lines.filling(contracts, samples));
        owner("vacuum analyze");
        System.out.printf(
                Locale.ROOT,
                "%n%,d samples and %,d outages of one month, %d contracts of five lines%n%n"
                        + "| work | came to | CPU s | of these PostgreSQL | seconds | memory MB | of PostgreSQL MB |%n"
                        + "|---|---|--:|--:|--:|--:|--:|%n",
                5L * contracts * samples,
                100L * contracts,
                contracts);
        lines.waitForNothing();
        row("worked out the first time", "entries", () -> worked(lines));
        lines.waitForNothing();
        row("again, nothing has changed", "entries", () -> worked(lines));
        lines.correct();
        row("again, one sample of each contract corrected", "entries", () -> worked(lines));
        row("statements made and approved", "intervals", lines::statements);
    }

    private static long worked(ManyLines lines) {
        lines.workOut();
        return lines.entries();
    }

    private void row(String what, String unit, LongSupplier work) throws Exception {
        try (var memory = new PeakMemory(postgres)) {
            ProcessorTime before = ProcessorTime.of(postgres);
            long begin = System.nanoTime();
            long came = work.getAsLong();
            double seconds = (System.nanoTime() - begin) / 1e9;
            ProcessorTime taken = ProcessorTime.of(postgres).since(before);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d %s | %.1f | %.1f | %.1f | %d | %d |%n",
                    what,
                    came,
                    unit,
                    taken.sum(),
                    taken.database(),
                    seconds,
                    memory.peak().server(),
                    memory.peak().database());
        }
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
