package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pareto.analysis.lifetime.Model;
import pareto.analysis.lifetime.RepeatBuyers;

/// Measures the repeat-buying models and a weekly warning run, and prints two Markdown tables. Arguments: folder to
/// work in, `bin/pareto`, customers, runs, and where planted worlds are at hand the folder of one.
final class LifetimeBench {

    private static final long SEED = 20261127;
    private static final String WEEKS = "weekly:2024-01-01..2025-12-29";

    private final Path folder;
    private final String pareto;
    private final int runs;
    private final Path output;

    private LifetimeBench(Path folder, String pareto, int runs) {
        this.folder = folder;
        this.pareto = pareto;
        this.runs = runs;
        this.output = folder.resolve("out");
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new LifetimeBench(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[3]));
        var csv = bench.folder.resolve("orders.csv");
        int customers = Integer.parseInt(arguments[2]);
        int orders = new RepeatBuyers(customers, SEED).write(csv);
        Table.head("work", "size", "CPU s", "memory MB", "seconds by the clock", "ratio of CPU", "aim");
        bench.foretell(csv, Table.count(customers, "customers, ") + Table.count(orders, "orders"));
        bench.warn(arguments.length > 4 ? Path.of(arguments[4]) : Path.of(""));
        System.out.println();
        bench.parts(csv);
    }

    private void foretell(Path csv, String size) throws Exception {
        var commands = new ArrayList<List<String>>();
        commands.add(Measuring.java(Bench.SMALL, BareDuck.class, "summarise", folder.toString(), csv.toString()));
        for (var model : Model.offered()) {
            commands.add(foretelling(csv, model));
        }
        var costs = Measuring.inTurns(commands, runs, output);
        var bare = costs.getFirst();
        row("bare DuckDB: CSV → summary", size, bare, "", "");
        for (int i = 0; i < Model.offered().length; i++) {
            var model = Model.offered()[i];
            var work = "CSV → summary → " + model.code() + " and Gamma-Gamma → scores";
            var aim = model == Model.BG_NBD ? "10 s, 800 MiB" : "";
            row(work, "the same", costs.get(i + 1), Table.ratio(costs.get(i + 1), bare), aim);
        }
    }

    private List<String> foretelling(Path csv, Model model) {
        return List.of(
                pareto,
                "lifetime",
                csv.toString(),
                "--currency",
                "CNY",
                "--until",
                RepeatBuyers.LAST_DAY.toString(),
                "--model",
                model.code(),
                "--json");
    }

    private void warn(Path world) throws Exception {
        var work = "warnings of 105 weeks";
        var orders = world.resolve("order_lines.csv.gz");
        if (!Files.exists(orders)) {
            Table.row(
                    work,
                    "absent: PARETO_REFERENCE_DATA names no folder with the planted world A1",
                    "",
                    "",
                    "",
                    "",
                    "");
            return;
        }
        var command = List.of(
                pareto,
                "warn",
                orders.toString(),
                "--accounts",
                world.resolve("accounts.csv").toString(),
                "--records",
                world.resolve("records.csv").toString(),
                "--as-of",
                WEEKS,
                "--json");
        var size = "planted world A1, " + Files.size(orders) / 1_000 + " kB";
        row(work, size, Measuring.inTurns(List.of(command), runs, output).getFirst(), "", "");
    }

    private void parts(Path csv) throws IOException, InterruptedException {
        var lines = Ledger.staged(csv).toString();
        Table.head(
                "CPU s of it, by model",
                "lines → summary",
                "→ cells",
                "fit",
                "Gamma-Gamma",
                "scores of cells",
                "aim of the fit");
        for (var model : Model.offered()) {
            var command = Measuring.java(List.of(), LifetimeParts.class, folder.toString(), lines, model.code());
            var seconds = medians(command);
            Table.row(model.code(), seconds, model == Model.BG_NBD ? "1 s" : "");
        }
    }

    /// Of each figure that the command prints.
    private String medians(List<String> command) throws IOException, InterruptedException {
        var figures = new ArrayList<double[]>();
        for (int run = 0; run < runs; run++) {
            Measuring.run(command, output);
            figures.add(Files.readAllLines(output).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        return IntStream.range(0, figures.getFirst().length)
                .mapToObj(part ->
                        figures.stream().mapToDouble(run -> run[part]).sorted().toArray())
                .map(sorted -> Table.seconds(sorted[sorted.length / 2]))
                .collect(Collectors.joining(" | "));
    }

    private static void row(String work, String size, Cost cost, String ratio, String aim) {
        Table.row(work, size, Table.seconds(cost.cpu()), Table.megabytes(cost), Table.seconds(cost.wall()), ratio, aim);
    }
}
