package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.account.exchange.BroughtIn;
import pareto.account.exchange.ManyRows;
import pareto.database.DataFolder;

/// Measures how fast accounts with a person each come in from files: the dry run, taking over, and the dry run of the
/// same files again. Prints rows of a table. Arguments: an empty folder, number of accounts.
final class ExchangeLoad {

    private final ConfigurableApplicationContext server;
    private final int rows;

    private ExchangeLoad(ConfigurableApplicationContext server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    private interface Work {

        void run() throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int accounts = Integer.parseInt(arguments[1]);
        List<Path> files = List.of(
                Files.writeString(folder.resolve("accounts.csv"), ManyRows.accounts(accounts, "X")),
                Files.writeString(folder.resolve("contacts.csv"), ManyRows.contacts(accounts, "X")));
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Pareto.class,
                "--pareto.data=" + folder.resolve("data"),
                "--pareto.port=0",
                "--logging.level.root=warn")) {
            new ExchangeLoad(server, 2 * accounts).measure(files);
        }
    }

    private void measure(List<Path> files) throws Exception {
        Identities identities = server.getBean(Identities.class);
        BroughtIn broughtIn = new BroughtIn(
                server,
                Objects.requireNonNull(server.getBean(Actors.class)
                                .system("bench", () -> identities.create("Director", "director", Role.DIRECTOR)))
                        .id());
        System.out.println("| work | rows | s | rows/s | CPU s, of these PostgreSQL | memory of the server |");
        System.out.println("|---|---|---|---|---|---|");
        UUID first = broughtIn.handIn(files);
        row("dry run, all new", () -> broughtIn.compare(first));
        row("taken over", () -> broughtIn.apply(first));
        UUID second = broughtIn.handIn(files);
        row("dry run, all unchanged", () -> broughtIn.compare(second));
        System.out.println(broughtIn.outcome(first));
        System.out.println(broughtIn.outcome(second));
    }

    private void row(String name, Work work) throws Exception {
        Path postgres = server.getBean(DataFolder.class).postgres();
        ProcessorTime before = ProcessorTime.of(postgres);
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        ProcessorTime taken = ProcessorTime.of(postgres).since(before);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %,.0f | %.1f, %.1f | %s |%n",
                name,
                rows,
                seconds,
                rows / seconds,
                taken.sum(),
                taken.database(),
                memory());
    }

    private static String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                .findFirst()
                .orElse("");
    }
}
