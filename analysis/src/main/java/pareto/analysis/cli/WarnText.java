package pareto.analysis.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import pareto.analysis.rhythm.season.Warning;

/// Warnings to read in a terminal, those with most revenue at risk first.
final class WarnText {

    private WarnText() {}

    static void write(Warned warned, Words words, OutputStream out) {
        var charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
        var printer = new PrintWriter(new OutputStreamWriter(out, charset));
        warned.days().forEach(run -> print(run, warned, words, printer));
        printer.flush();
    }

    private static void print(Warned.Day run, Warned warned, Words words, PrintWriter out) {
        double doubtful = run.warnings().stream()
                .mapToDouble(Warning::falseAlarm)
                .average()
                .orElse(0);
        out.println(words.text(
                "warn.list",
                run.asOf(),
                words.count(run.warnings().size()),
                words.percent(BigDecimal.valueOf(doubtful))));
        run.shop().ifPresent(fall -> out.println("  " + WarningSentence.of(fall, warned.currency(), words)));
        list(run.warnings(), run.asOf(), warned, words, out);
        if (!run.goodNews().isEmpty()) {
            out.println(words.text("warn.goodNews", words.count(run.goodNews().size())));
            list(run.goodNews(), run.asOf(), warned, words, out);
        }
    }

    private static void list(List<Warning> warnings, LocalDate asOf, Warned warned, Words words, PrintWriter out) {
        warnings.stream()
                .sorted(Comparator.comparingDouble(
                                (Warning warning) -> warning.revenueAtRisk().mid())
                        .reversed())
                .forEach(warning -> out.println(
                        "  " + warning.account() + "  " + WarningSentence.of(warning, asOf, warned.currency(), words)));
    }
}
