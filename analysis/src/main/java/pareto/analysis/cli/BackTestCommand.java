package pareto.analysis.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pareto backtest FILE…`: how early and how often lost accounts would have been found on this ledger.
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description =
                "Says how well lost accounts would have been found at earlier days, by our way and by plain rules.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:done, some records were rejected", "2:cannot be tested; the reason is on stderr"})
final class BackTestCommand implements Callable<Integer> {

    private static final String AUTO = "auto";

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Order files of any usual format.")
    private List<Path> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--cutoffs",
            paramLabel = "DATE,…",
            split = ",",
            required = true,
            description = "Days up to which methods know the orders, ascending.")
    private List<LocalDate> cutOffs = List.of();

    @Option(
            names = "--horizon-days",
            paramLabel = "DAYS|auto",
            defaultValue = AUTO,
            description = "An account without an order for so long counts as lost; by default what fits the accounts.")
    private String horizon = AUTO;

    @Option(
            names = "--least-order-days",
            paramLabel = "N",
            defaultValue = "4",
            description = "Order days an account has at least to be judged, 4 by default.")
    private int leastOrderDays = 4;

    @Mixin
    private CountingOptions counting = new CountingOptions();

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    BackTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var question =
                new BackTesting.Question(cutOffs, horizonDays(), leastOrderDays, counting.returns, reading.currency);
        try (var place = Workplace.open()) {
            var taken = new Intake(reading, place, terminal).take(files);
            var dated = counting.rates();
            try (var duck = place.duck("1GB")) {
                var found = BackTesting.answer(duck, taken, dated, question);
                if (json) {
                    BackTestJson.write(found, terminal.out());
                } else {
                    BackTestText.write(found, counting.words(terminal), terminal.out());
                }
            }
            return taken.counts().anyRejected() ? 1 : 0;
        }
    }

    private OptionalInt horizonDays() {
        if (horizon.equals(AUTO)) {
            return OptionalInt.empty();
        }
        if (!horizon.matches("[1-9][0-9]{0,3}")) {
            throw new RefusedException("A horizon of '" + horizon
                    + "' days says nothing; give --horizon-days a whole number from 1 to 9999, or auto.");
        }
        return OptionalInt.of(Integer.parseInt(horizon));
    }
}
