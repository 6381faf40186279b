package pareto.analysis.cli;

import java.util.Optional;
import pareto.analysis.ledger.recognition.DateOrder;
import pareto.analysis.ledger.recognition.Guess;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.recognition.Question;
import pareto.analysis.ledger.recognition.TaxBasis;
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

    @Option(
            names = "--date-order",
            paramLabel = "dmy|mdy",
            description = "How dates such as 03/04/2026 are read where the file leaves it open.")
    Optional<DateOrder> dateOrder = Optional.empty();

    @Option(
            names = "--tax",
            paramLabel = "without_tax|with_tax",
            description = "Which amount counts where the file has both.")
    Optional<TaxBasis> tax = Optional.empty();

    /// What the person at the shell answers to the questions the file leaves open.
    Mapping applyTo(Mapping mapping, Guess guess) {
        var answered = mapping;
        if (dateOrder.isPresent()) {
            answered = answered.withDateOrder(dateOrder.get());
        }
        if (tax.isPresent()) {
            answered = answered.withTaxBasis(tax.get());
        }
        var open = guess.questions().contains(Question.CURRENCY);
        return open && currency.isPresent() ? answered.withCurrency(currency.get()) : answered;
    }
}
