package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.format.OrderFiles;
import pareto.analysis.ledger.format.RawRecord;
import pareto.analysis.ledger.recognition.Guess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pareto inspect FILE`: what a file seems to be, as JSON on stdout. The server runs it in a process of its own.
@Command(name = "inspect", mixinStandardHelpOptions = true, description = "Says as JSON what a file seems to hold.")
final class InspectCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", description = "An order file.")
    private Path file = Path.of("");

    @Option(names = "--records", defaultValue = "50", description = "How many records to show.")
    private int records = 50;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param tables names of the tables in the file, in their order
    /// @param format of the first table
    /// @param guess what the first table seems to be
    /// @param records its first records, as written
    record Inspection(List<String> tables, String format, Guess guess, List<RawRecord> records) {}

    @Override
    public Integer call() throws Exception {
        return WorkerJson.answering(terminal.out(), this::inspect);
    }

    private int inspect() throws IOException {
        try (var place = Workplace.open()) {
            var limits = ArchiveLimits.from(System.getenv()).spoolingTo(place.folder("spool"));
            var tables = OrderFiles.open(file, limits);
            var names = new ArrayList<String>();
            tables.forEach(table -> names.add(table.name()));
            var first = tables.getFirst();
            WorkerJson.line(
                    terminal.out(),
                    new Inspection(
                            names,
                            first.format().description(),
                            Staging.inspect(file, limits),
                            Staging.sample(first, records)));
            return 0;
        }
    }
}
