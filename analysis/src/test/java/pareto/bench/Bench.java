package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import pareto.analysis.cli.Main;
import pareto.analysis.cli.WorkerJson;
import pareto.analysis.sample.GeneratedOrders;

/// Measures and prints one Markdown table. Arguments: folder to work in, `bin/run`, lines, lines of the large analysis
/// (0 for none), runs.
final class Bench {

    private static final List<String> READER = List.of("-Xmx768m", "-XX:+UseSerialGC");
    static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final int DAILY = 10_000;

    private final Path folder;
    private final int runs;

    private Bench(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Path.of(arguments[0]), Integer.parseInt(arguments[4]));
        Table.head("work", "size", "CPU s", "memory MB", "bare DuckDB: CPU s", "memory MB", "ratio of CPU", "aim");
        var lines = Long.parseLong(arguments[2]);
        var ledger = bench.imports(lines);
        bench.analysis(lines, List.of(ledger), "≤ 1.3 ×");
        bench.refresh(lines, ledger);
        var large = Long.parseLong(arguments[3]);
        if (large > 0) {
            bench.analysis(large, bench.ledger(large, lines), "≤ 1.3 ×, ≤ 1.2 GB at 50 million");
        }
        bench.signIn(Path.of(arguments[1]));
    }

    private Path imports(long lines) throws Exception {
        var csv = generated("orders.csv", lines, 1, LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));
        var request = Ledger.request(csv);
        var asked = Files.writeString(folder.resolve("request.json"), WorkerJson.MAPPER.writeValueAsString(request));
        var bare = folder.resolve("bare.parquet").toString();
        compare(
                "import of a CSV file with 9 columns",
                Table.count(lines, "lines") + ", " + Files.size(csv) / 1_000_000 + " MB",
                Measuring.java(READER, Main.class, "stage", asked.toString()),
                Measuring.java(SMALL, BareDuck.class, "import", csv.toString(), bare),
                "≤ 2.5 ×, ≤ 2 GB at 10 million");
        Files.delete(csv);
        return request.lines();
    }

    private void analysis(long lines, List<Path> files, String aim) throws Exception {
        var named = new ArrayList<>(List.of(folder.toString()));
        files.forEach(file -> named.add(file.toString()));
        var bare = new ArrayList<>(named);
        bare.addFirst("analyse");
        compare(
                "ranking of all accounts from the ledger's files",
                Table.count(lines, "lines"),
                Measuring.java(SMALL, Analysis.class, named.toArray(String[]::new)),
                Measuring.java(SMALL, BareDuck.class, bare.toArray(String[]::new)),
                aim);
    }

    private void refresh(long lines, Path ledger) throws Exception {
        var day = LocalDate.of(2025, 12, 31);
        var batch = staged(generated("day.csv", DAILY, 2, day, day));
        var cpu = Refresh.cpu(folder, ledger, batch, YearMonth.from(day));
        Table.row(
                "refresh after a batch of one day, warm, without a database",
                Table.count(DAILY, "lines") + " into " + Table.count(lines, "lines"),
                Table.seconds(cpu),
                "",
                "",
                "",
                "",
                "2 s");
    }

    private void signIn(Path run) throws Exception {
        var seconds = new SignInPage(run, folder.resolve("data")).starts(runs);
        Table.row(
                "from Enter to the sign-in page, existing data folder",
                "",
                Table.seconds(seconds.get(seconds.size() / 2)) + " (by the clock)",
                "",
                "",
                "",
                "",
                "5 s");
    }

    private List<Path> ledger(long lines, long each) throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < lines / each; i++) {
            var year = LocalDate.of(2021 + i % 5, 1, 1);
            files.add(staged(generated(
                    "orders-" + i + ".csv",
                    each,
                    10 + i,
                    year,
                    year.plusYears(1).minusDays(1))));
        }
        return files;
    }

    private Path generated(String name, long lines, long seed, LocalDate from, LocalDate until) throws IOException {
        var csv = folder.resolve(name);
        new GeneratedOrders(lines, (int) Math.max(1000, lines / 100), seed, from, until).write(csv);
        return csv;
    }

    private static Path staged(Path csv) throws IOException {
        var lines = Ledger.staged(csv);
        Files.delete(csv);
        return lines;
    }

    private void compare(String work, String size, List<String> ours, List<String> bare, String aim) throws Exception {
        var costs = Measuring.inTurns(List.of(ours, bare), runs, folder.resolve("out"));
        var we = costs.getFirst();
        var duck = costs.getLast();
        Table.row(
                work,
                size,
                Table.seconds(we.cpu()),
                Table.megabytes(we),
                Table.seconds(duck.cpu()),
                Table.megabytes(duck),
                Table.ratio(we, duck),
                aim);
    }
}
