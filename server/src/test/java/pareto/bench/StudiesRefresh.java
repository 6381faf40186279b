package pareto.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.database.DataFolder;
import pareto.database.Database;
import pareto.insight.StandingFigures;

/// Measures what every standing study takes at very many accounts, as the job of a server works them out after an
/// import: when nothing is kept yet, and after one more day of orders. Prints rows of a table.
///
/// Arguments: data folder, filled first when it is not there; number of accounts; how many further days.
final class StudiesRefresh {

    private static final int DAILY = 10_000;

    private final Path folder;
    private final ConfigurableApplicationContext server;
    private final MeasuredStudies measured;

    private StudiesRefresh(Path folder, ConfigurableApplicationContext server, MeasuredStudies measured) {
        this.folder = folder;
        this.server = server;
        this.measured = measured;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        MeasuredStudies measured = new MeasuredStudies();
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Pareto.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(measured))
                .run("--pareto.data=" + folder, "--pareto.port=0", "--logging.level.root=warn")) {
            measured.watch(server);
            new StudiesRefresh(folder, server, measured)
                    .measure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    private void measure(int accounts, int days) throws Exception {
        var access = server.getBean(Database.class).access();
        try (Connection owner = DriverManager.getConnection(
                access.url() + "?currentSchema=pareto,public",
                access.owner().user(),
                access.owner().password())) {
            StudiesLoader loader = new StudiesLoader(folder, server, owner, accounts);
            Path last = folder.resolve("studies.txt");
            if (!Files.exists(last)) {
                loader.load();
                Files.writeString(last, MadeUpHistory.LAST.toString());
                refresh(owner, "nothing kept yet");
            }
            for (int day = 0; day < days; day++) {
                LocalDate next = LocalDate.parse(Files.readString(last)).plusDays(1);
                loader.append(next, DAILY);
                Files.writeString(last, next.toString());
                refresh(owner, "after one more day, " + next);
            }
            try (Statement statement = owner.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private void refresh(Connection owner, String when) throws Exception {
        Path postgres = server.getBean(DataFolder.class).postgres();
        StandingFigures figures = new StandingFigures(server);
        System.out.printf(
                "%n%s, %s bytes of database; load average %s%n%n"
                        + "| study | rows written | CPU s | of these PostgreSQL | s by the clock | memory of the server MB |"
                        + " of PostgreSQL MB |%n|---|--:|--:|--:|--:|--:|--:|%n",
                when, size(owner), Files.readString(Path.of("/proc/loadavg")).strip());
        try (PeakMemory memory = new PeakMemory(postgres)) {
            ProcessorTime before = ProcessorTime.of(postgres);
            long begun = System.nanoTime();
            figures.refresh();
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.println(new MeasuredStudies.Taken(
                            seconds, ProcessorTime.of(postgres).since(before), figures.rows(), memory.peak())
                    .row("rankings per account and per group"));
            figures.studies();
            seconds = (System.nanoTime() - begun) / 1e9;
            long rows = measured.taken().values().stream()
                    .mapToLong(MeasuredStudies.Taken::rows)
                    .sum();
            System.out.println(new MeasuredStudies.Taken(
                            seconds, ProcessorTime.of(postgres).since(before), figures.rows() + rows, memory.peak())
                    .row("all"));
        }
        System.out.printf("%n%s bytes of database%n", size(owner));
    }

    private static String size(Connection owner) throws Exception {
        try (Statement statement = owner.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return "%,d".formatted(size.getLong(1));
        }
    }
}
