package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.Pareto;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.database.DataFolder;
import pareto.orders.OrderImports;

/// Measures the service analysis of all accounts, its export and the list of studies at very many requests of two
/// years, over HTTP, as somebody who sees all accounts and as a manager of fifty. Prints rows of a table.
///
/// Arguments: an empty folder, closed requests (2,000 are open beside them), openings of each page.
final class ServiceStudyLoad {

    private static final int OPEN = 2_000;

    private static final List<String> PATHS =
            List.of("/analyses/service", "/analyses/service/export.csv", "/analyses", "/requests?show=all");

    private ServiceStudyLoad() {}

    /// Analyses begin with a ranking: an order of today, and until it is ranked.
    private static void order(ConfigurableApplicationContext server, Path folder)
            throws IOException, InterruptedException {
        String orders = "客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,成本,币种%nB-0,客户,D1,1,%s,专线接入,1,1000,600,CNY%n"
                .formatted(LocalDate.now(server.getBean(Clock.class)));
        Path file = Files.writeString(folder.resolve("orders.csv"), orders);
        Actors actors = server.getBean(Actors.class);
        actors.system("bench", () -> server.getBean(OrderImports.class).take(file, "ERP"));
        TransactionTemplate transaction = server.getBean(TransactionTemplate.class);
        while (Boolean.TRUE.equals(actors.system(
                "bench",
                () -> transaction.execute(status -> server.getBean(JdbcClient.class)
                        .sql("select not exists (select 1 from kept_study)")
                        .query(Boolean.class)
                        .single())))) {
            Thread.sleep(500);
        }
    }

    public static void main(String... arguments) throws Exception {
        int closed = Integer.parseInt(arguments[1]);
        int openings = Integer.parseInt(arguments[2]);
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Pareto.class,
                "--pareto.data=" + Path.of(arguments[0]).resolve("data"),
                "--pareto.port=0",
                "--logging.level.root=warn")) {
            List<WithPassword> readers = new ManyRequests(server).write(OPEN, closed);
            order(server, Path.of(arguments[0]));
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
