package pareto.analysis.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import pareto.analysis.rhythm.season.Warning;
import pareto.analysis.rhythm.season.Watch;

/// Warnings to read in a terminal, those with most revenue at risk first.
final class WarnText {

    private WarnText() {}

    static void write(Warned warned, Words words, OutputStream out) {
        var charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
        var printer = new PrintWriter(new OutputStreamWriter(out, charset));
        warned.runs().forEach(run -> print(run, warned, words, printer));
        printer.flush();
    }

    private static void print(Watch.Run run, Warned warned, Words words, PrintWriter out) {
        double doubtful = run.warnings().stream()
                .mapToDouble(Warning::falseAlarm)
                .average()
                .orElse(0);
        out.println(words.text(
                "warn.list",
                run.asOf(),
                words.count(run.warnings().size()),
                words.percent(BigDecimal.valueOf(doubtful))));
        run.warnings().stream()
                .sorted(Comparator.comparingDouble(
                                (Warning warning) -> warning.revenueAtRisk().mid())
                        .reversed())
                .forEach(warning -> out.println("  " + warning.account() + "  "
                        + WarningSentence.of(warning, run.asOf(), warned.currency(), words)));
    }
}
