package pareto.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import pareto.Pareto;
import pareto.access.Identities.WithPassword;
import pareto.database.DataFolder;

/// Measures pages that list requests, at very many of them, over HTTP: what each costs, opened one after another
/// by somebody who sees all accounts and by a manager of fifty; then the queue at a fixed pace, whether or not
/// earlier answers have come. Prints two tables.
///
/// Arguments: an empty folder, open requests, closed requests, openings of each page, openings a second, seconds.
final class QueueLoad {

    private static final List<String> PATHS = List.of(
            "/requests",
            "/requests?page=40",
            "/requests?show=mine",
            "/requests?show=untaken",
            "/requests?show=all&page=300",
            "/requests?show=all&state=closed",
            "/requests?kind=fault&q=B",
            "/requests?q=77",
            "/tasks",
            "/tasks/board",
            "/complaints",
            "/");

    private static final int WARM_UP = 8;

    private final String base;
    private final Path postgres;

    private QueueLoad(ConfigurableApplicationContext server) {
        this.base = "http://127.0.0.1:" + server.getBean(Environment.class).getRequiredProperty("local.server.port");
        this.postgres = server.getBean(DataFolder.class).postgres();
    }

    public static void main(String... arguments) throws Exception {
        int open = Integer.parseInt(arguments[1]);
        int closed = Integer.parseInt(arguments[2]);
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Pareto.class,
                "--pareto.data=" + Path.of(arguments[0]).resolve("data"),
                "--pareto.port=0",
                "--logging.level.root=warn")) {
            List<WithPassword> readers = new ManyRequests(server).write(open, closed);
            System.out.printf("%,d open requests, %,d closed%n%n", open, closed);
            QueueLoad load = new QueueLoad(server);
            load.costs(readers, Integer.parseInt(arguments[3]));
            load.paced(readers, Double.parseDouble(arguments[4]), Integer.parseInt(arguments[5]));
        }
    }

    private void costs(List<WithPassword> readers, int openings) throws IOException, InterruptedException {
        System.out.print("| as | page | CPU ms an opening, asking included | of these PostgreSQL | wall ms |\n"
                + "|---|---|--:|--:|--:|\n");
        for (WithPassword reader : readers) {
            Person person = signedIn(reader);
            for (String path : PATHS) {
                open(person, path, WARM_UP);
                ProcessorTime before = ProcessorTime.of(postgres);
                long begun = System.nanoTime();
                open(person, path, openings);
                double wall = (System.nanoTime() - begun) / 1e6;
                ProcessorTime taken = ProcessorTime.of(postgres).since(before);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %.0f | %.0f |%n",
                        reader.login(),
                        path,
                        taken.sum() / openings * 1e3,
                        taken.database() / openings * 1e3,
                        wall / openings);
            }
        }
    }

    private static void open(Person person, String path, int openings) throws IOException, InterruptedException {
        for (int i = 0; i < openings; i++) {
            person.get(path);
        }
    }

    private void paced(List<WithPassword> readers, double pace, int seconds) throws IOException, InterruptedException {
        List<Person> people = List.of(signedIn(readers.getFirst()), signedIn(readers.getLast()));
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < pace * seconds; number++) {
                long due = begun + Math.round(number * 1e9 / pace);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                Person person = people.get(number % people.size());
                String path = PATHS.get(number / people.size() % 4);
                threads.submit(() -> {
                    person.get(path);
                    latencies.add("queue", System.nanoTime() - due);
                    return path;
                });
            }
        }
        System.out.printf("%n%.0f pages a second for %d s%n%n%s", pace, seconds, latencies.table());
    }

    private Person signedIn(WithPassword reader) throws IOException, InterruptedException {
        return Person.signedIn(base, reader.login() + " " + reader.password() + " READER -");
    }
}
