package pareto.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.database.DataFolder;
import pareto.service.RequestId;
import pareto.service.dispatch.ManySites;

/// Measures sending one request out to many sites, doing so again, and reading how far it is. Prints rows of a table.
/// Arguments: an empty folder, number of sites, number of requests.
final class DispatchLoad {

    private static final int STEPS = 6;

    private DispatchLoad() {}

    public static void main(String... arguments) throws Exception {
        int sites = Integer.parseInt(arguments[1]);
        int requests = Integer.parseInt(arguments[2]);
        try (ConfigurableApplicationContext server = SpringApplication.run(
                Pareto.class,
                "--pareto.data=" + Path.of(arguments[0]).resolve("data"),
                "--pareto.port=0",
                "--logging.level.root=warn")) {
            ManySites many = new ManySites(server, sites);
            measure(many, many.asked(), sites); // the first one warms up and is shown too
            double[][] seconds = new double[3][requests];
            Path postgres = server.getBean(DataFolder.class).postgres();
            ProcessorTime before = ProcessorTime.of(postgres);
            for (int i = 0; i < requests; i++) {
                double[] taken = measure(many, many.asked(), sites);
                for (int kind = 0; kind < taken.length; kind++) {
                    seconds[kind][i] = taken[kind];
                }
            }
            ProcessorTime all = ProcessorTime.of(postgres).since(before);
            System.out.println("| work | sites | requests | median s | slowest s |");
            System.out.println("|---|--:|--:|--:|--:|");
            row("sent out", sites, seconds[0]);
            row("sent out again, nothing missing", sites, seconds[1]);
            row("section of its page read", sites, seconds[2]);
            System.out.printf(
                    Locale.ROOT,
                    "CPU s a request: %.2f, of these PostgreSQL %.2f%n",
                    all.sum() / requests,
                    all.database() / requests);
        }
    }

    private static double[] measure(ManySites many, RequestId request, int sites) {
        long begun = System.nanoTime();
        int added = many.send(request);
        long sent = System.nanoTime();
        int again = many.send(request);
        long repeated = System.nanoTime();
        many.read(request);
        long read = System.nanoTime();
        if (added != sites * STEPS || again != 0) {
            throw new IllegalStateException(added + " tasks were added, then " + again);
        }
        return new double[] {(sent - begun) / 1e9, (repeated - sent) / 1e9, (read - repeated) / 1e9};
    }

    private static void row(String work, int sites, double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.2f | %.2f |%n",
                work,
                sites,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }
}
