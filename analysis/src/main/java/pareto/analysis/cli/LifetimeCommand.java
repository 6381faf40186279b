package pareto.analysis.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import pareto.analysis.lifetime.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pareto lifetime FILE…`: whether accounts are still customers, and what is to be expected of them.
@Command(
        name = "lifetime",
        mixinStandardHelpOptions = true,
        description =
                "Says of each account whether it still buys, how often it will order, and what an order is worth.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:done, some records were rejected", "2:cannot be read; the reason is on stderr"})
final class LifetimeCommand implements Callable<Integer> {

    static final String AUTO = "auto";

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Order files of any usual format.")
    private List<Path> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--until", paramLabel = "DATE", description = "Last day that counts; by default the last one.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--horizon-weeks",
            paramLabel = "WEEKS",
            defaultValue = "39",
            description = "How far to look ahead, 39 by default.")
    private double weeks = 39;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = AUTO,
            description =
                    "bg-nbd, mbg-nbd, pareto-nbd, mbg-cnbd-k, or auto: the one that foretells unseen accounts best.")
    private String model = AUTO;

    @Mixin
    private CountingOptions counting = new CountingOptions();

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    LifetimeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var question = new Foretelling.Question(until, weeks, model(), counting.returns, reading.currency);
        try (var place = Workplace.open()) {
            var taken = new Intake(reading, place, terminal).take(files);
            var dated = counting.rates();
            try (var duck = place.duck("1GB")) {
                var foretold = Foretelling.answer(duck, taken, dated, question);
                foretold.remarks().forEach(terminal::say);
                if (json) {
                    LifetimeJson.write(foretold, terminal.out());
                } else {
                    LifetimeText.write(foretold, counting.words(terminal), terminal.out());
                }
            }
            return taken.counts().anyRejected() ? 1 : 0;
        }
    }

    private Optional<Model> model() {
        if (model.equals(AUTO)) {
            return Optional.empty();
        }
        var known = Model.ofCode(model);
        if (known.isEmpty()) {
            throw new RefusedException(
                    "There is no model " + model + "; choose among " + Model.offeredCodes() + " and " + AUTO + ".");
        }
        return known;
    }
}
