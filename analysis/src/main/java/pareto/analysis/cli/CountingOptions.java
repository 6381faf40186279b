package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pareto.analysis.portfolio.Rate;
import pareto.analysis.portfolio.Returns;
import picocli.CommandLine.Option;

/// How lines are counted and answers are worded, whatever is asked of them.
final class CountingOptions {

    @Option(
            names = "--returns",
            paramLabel = "deduct|ignore",
            defaultValue = "deduct",
            description = "Whether returns and credit notes are deducted or left out.")
    Returns returns = Returns.DEDUCT;

    @Option(names = "--rates", paramLabel = "FILE", description = "Exchange rates: CSV with from,to,day,rate.")
    private Optional<Path> rates = Optional.empty();

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of what is to be read by people.")
    private Optional<String> language = Optional.empty();

    List<Rate> rates() throws IOException {
        return rates.isPresent() ? RatesFile.read(rates.get()) : List.of();
    }

    Words words(Terminal terminal) {
        return Words.in(language.map(Locale::forLanguageTag).orElse(terminal.locale()));
    }
}
