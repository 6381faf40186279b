package pareto.analysis.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pareto analyse FILE…`: who the key accounts in these files are.
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        description = "Ranks the accounts of order files and says how much hangs on few of them.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:done, some records were rejected", "2:cannot be read; the reason is on stderr"})
final class AnalyseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Order files of any usual format.")
    private List<Path> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--as-of", paramLabel = "DATE", description = "Last day that counts; by default the last one.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "First day that counts; by default the first one.")
    private Optional<LocalDate> from = Optional.empty();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    /// At most one form; without any, a table.
    static final class Form {

        @Option(names = "--json", description = "The answer as JSON.")
        private boolean json;

        @Option(names = "--html", paramLabel = "OUT", description = "The answer as one page without script.")
        private Optional<Path> html = Optional.empty();

        @Option(names = "--xlsx", paramLabel = "OUT", description = "The answer as a workbook.")
        private Optional<Path> xlsx = Optional.empty();

        Output output() {
            return json
                    ? new Output.Json()
                    : html.<Output>map(Output.Html::new)
                            .or(() -> xlsx.map(Output.Xlsx::new))
                            .orElseGet(Output.Text::new);
        }
    }

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (var place = Workplace.open()) {
            var taken = new Intake(reading, place, terminal).take(files);
            var dated = counting.rates();
            var scope = new Analysing.Scope(asOf, from, counting.returns, reading.currency, dated);
            try (var duck = place.duck("1GB")) {
                var answer = Analysing.answer(duck, files, taken, scope);
                form.output().write(answer, counting.words(terminal), terminal.out());
            }
            return taken.counts().anyRejected() ? 1 : 0;
        }
    }
}
