package pareto.analysis.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import pareto.analysis.portfolio.KnownAccounts;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pareto warn FILE…`: which accounts have left their own rhythm.
@Command(
        name = "warn",
        mixinStandardHelpOptions = true,
        description =
                "Says which accounts have left their own rhythm or buy otherwise than before, how sure that is, and what"
                        + " is at stake.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:done, some records were rejected", "2:cannot be read; the reason is on stderr"})
final class WarnCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Order files of any usual format.")
    private List<Path> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE[,DATE…|weekly:FROM..TO]",
            description = "The days to judge, each by what was known then.")
    private String asOf = "";

    @Option(
            names = "--bound",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "Expected share of false warnings that a list may have, 0.2 by default.")
    private double bound = 0.2;

    @Option(names = "--accounts", paramLabel = "FILE", description = "Groups of accounts: CSV with account,group.")
    private Optional<Path> accounts = Optional.empty();

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "Explained silences: CSV with account,from,until,recorded_on.")
    private Optional<Path> records = Optional.empty();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    @Option(
            names = "--assessed",
            description = "With --json: also how surprising every complete window was, to check the probabilities.")
    private boolean assessed;

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    WarnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (!(bound > 0 && bound < 1)) {
            throw new RefusedException(
                    "A list of which " + bound + " may be false says nothing; give --bound a share between 0 and 1.");
        }
        var days = AsOfDays.parse(asOf);
        var groups = accounts.isPresent() ? AccountsFile.groups(accounts.get()) : Map.<String, String>of();
        var explained = records.isPresent() ? RecordsFile.read(records.get()) : List.<Explanation>of();
        try (var place = Workplace.open()) {
            var taken = new Intake(reading, place, terminal).take(files);
            var dated = counting.rates();
            var currency = reading.currency.orElseGet(() -> Analysing.only(taken));
            var lines = OrderLines.of(taken.lines(), counting.returns, currency).withRates(dated);
            try (var duck = place.duck("1GB")) {
                var known =
                        KnownAccounts.of(Portfolio.over(duck, lines), days, groups, Changes.Reasons.silent(explained));
                show(new Warned(judged(known, days), currency, assessed));
            }
            return taken.counts().anyRejected() ? 1 : 0;
        }
    }

    private List<Warned.Day> judged(Changes.Known known, List<LocalDate> days) {
        return new Watch(known.buyers(), known.reasons().silences(), bound)
                .runs(days).stream().map(run -> judged(known, run)).toList();
    }

    private Warned.Day judged(Changes.Known known, Watch.Run run) {
        var changes = Changes.on(run.asOf(), known);
        return new Warned.Day(
                run.asOf(),
                changes.added(run.warnings(), known.buyers(), bound),
                run.goodNews(),
                changes.shop(),
                run.assessed());
    }

    private void show(Warned warned) throws Exception {
        var words = counting.words(terminal);
        if (json) {
            WarnJson.write(warned, words, terminal.out());
        } else {
            WarnText.write(warned, words, terminal.out());
        }
    }
}
