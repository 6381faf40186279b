package pareto.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import pareto.Pareto;
import pareto.access.Identities.WithPassword;
import pareto.database.DataFolder;

/// Measures the service analysis of all accounts, its export and the list of studies at very many requests of two
/// years, over HTTP, as somebody who sees all accounts and as a manager of fifty. Prints rows of a table.
///
/// Arguments: an empty folder, closed requests (2,000 are open beside them), openings of each page.
final class ServiceStudyLoad {

    private static final int OPEN = 2_000;

    private static final List<String> PATHS =
            List.of("/analyses/service", "/analyses/service/export.csv", "/analyses", "/requests?show=all");

    private ServiceStudyLoad() {}

    public static void main(String... arguments) throws Exception {
        int closed = Integer.parseInt(arguments[1]);
        int openings = Integer.parseInt(arguments[2]);
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Pareto.class,
                "--pareto.data=" + Path.of(arguments[0]).resolve("data"),
                "--pareto.port=0",
                "--logging.level.root=warn")) {
            List<WithPassword> readers = new ManyRequests(server).write(OPEN, closed);
            String base =
                    "http://127.0.0.1:" + server.getBean(Environment.class).getRequiredProperty("local.server.port");
            Path postgres = server.getBean(DataFolder.class).postgres();
            System.out.printf(
                    "%,d requests%n%n| as | page | CPU s an opening | of these PostgreSQL | wall s |%n|---|---|--:|--:|--:|%n",
                    OPEN + closed);
            for (WithPassword reader : readers) {
                Person person = Person.signedIn(base, reader.login() + " " + reader.password() + " READER -");
                for (String path : PATHS) {
                    person.get(path);
                    ProcessorTime before = ProcessorTime.of(postgres);
                    long begun = System.nanoTime();
                    for (int i = 0; i < openings; i++) {
                        person.get(path);
                    }
                    double wall = (System.nanoTime() - begun) / 1e9;
                    ProcessorTime taken = ProcessorTime.of(postgres).since(before);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %s | %.2f | %.2f | %.2f |%n",
                            reader.login(),
                            path,
                            taken.sum() / openings,
                            taken.database() / openings,
                            wall / openings);
                }
            }
        }
    }
}
