package pareto.analysis.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// How files are to be read, where they do not say it themselves.
final class ReadingOptions {

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description = "What the columns are, as in account=CustomerID,order=Invoice or account=2,date=3.")
    Optional<String> map = Optional.empty();

    @Option(
            names = "--exclude",
            paramLabel = "default|none|FILE",
            defaultValue = "default",
            description = "Rules for records that are no goods: the delivered ones, none, or a JSON file of rules.")
    String exclude = "default";

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Currency of the figures, and of lines whose file names none, as in CNY.")
    Optional<String> currency = Optional.empty();
}
