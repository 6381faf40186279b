package pareto.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.Pareto;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.database.DataFolder;
import pareto.service.RequestId;
import pareto.service.dispatch.ManySites;

/// Measures opening the page of a request with very many tasks and messages, one after another, over HTTP: the page
/// alone, and with all the parts it asks for as it opens, some at a time, as a browser does. Prints rows of a table.
///
/// Arguments: an empty folder, number of sites (six tasks each), number of messages, number of openings.
final class RequestPageLoad {

    private static final Pattern PART = Pattern.compile("hx-get=\"(/[^\"]*)\" hx-trigger=\"load\"");

    /// What a browser asks one server for at a time.
    private static final int AT_ONCE = 6;

    private static final int WARM_UP = 40;

    private RequestPageLoad() {}

    public static void main(String... arguments) throws Exception {
        int sites = Integer.parseInt(arguments[1]);
        int messages = Integer.parseInt(arguments[2]);
        int openings = Integer.parseInt(arguments[3]);
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Pareto.class,
                "--pareto.data=" + Path.of(arguments[0]).resolve("data"),
                "--pareto.port=0",
                "--logging.level.root=warn")) {
            ManySites many = new ManySites(server, sites);
            WithPassword reader = many.deputy();
            RequestId request = many.asked();
            int tasks = many.send(request);
            talk(server, request, messages);
            String base =
                    "http://127.0.0.1:" + server.getBean(Environment.class).getRequiredProperty("local.server.port");
            Person person = Person.signedIn(base, reader.login() + " " + reader.password() + " MANAGER -");
            open(person, request, WARM_UP);
            Path postgres = server.getBean(DataFolder.class).postgres();
            ProcessorTime before = ProcessorTime.of(postgres);
            Latencies latencies = open(person, request, openings);
            ProcessorTime all = ProcessorTime.of(postgres).since(before);
            System.out.printf("%d tasks, %d messages%n%n%s", tasks, messages, latencies.table());
            System.out.printf(
                    "CPU s an opening, asking included: %.3f, of these PostgreSQL %.3f%n",
                    all.sum() / openings, all.database() / openings);
        }
    }

    /// By turns for the customer and inside.
    private static void talk(ConfigurableApplicationContext server, RequestId request, int messages) {
        server.getBean(Actors.class)
                .system(
                        "bench",
                        () -> Objects.requireNonNull(server.getBean(TransactionTemplate.class)
                                .execute(status -> server.getBean(JdbcClient.class)
                                        .sql("""
                                        insert into request_message (id, request_id, account_id, inside, said, channel, identity_id,
                                            said_at)
                                        select gen_random_uuid(), r.id, r.account_id, n % 2 = 0,
                                            repeat('现场已勘察，光缆到楼，等待物业开门。', 1 + n % 5), 'page',
                                            (select identity_id from request_owner o where o.request_id = r.id limit 1),
                                            r.raised_at + n * interval '1 millisecond'
                                        from request r, generate_series(1, :messages) n where r.id = :request
                                        """)
                                        .param("messages", messages)
                                        .param("request", request.id())
                                        .update())));
    }

    private static Latencies open(Person person, RequestId request, int openings) throws Exception {
        Latencies latencies = new Latencies();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (int i = 0; i < openings; i++) {
                long begun = System.nanoTime();
                String page = person.get(request.address());
                latencies.add("page", System.nanoTime() - begun);
                List<Future<String>> parts = new ArrayList<>();
                for (Matcher part = PART.matcher(page); part.find(); ) {
                    String path = part.group(1);
                    parts.add(threads.submit(() -> part(person, path, request, latencies)));
                }
                for (Future<String> part : parts) {
                    part.get();
                }
                latencies.add("page with all parts", System.nanoTime() - begun);
            }
        }
        return latencies;
    }

    private static String part(Person person, String path, RequestId request, Latencies latencies)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String part = person.get(path);
        latencies.add(". part " + path.replace(request.address(), ""), System.nanoTime() - begun);
        return part;
    }
}
