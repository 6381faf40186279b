package pareto.analysis.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pareto.analysis.rhythm.backtest.BackTest;
import pareto.analysis.rhythm.backtest.Delay;

/// A back-test as two tables to read in a terminal.
final class BackTestText {

    private final BackTest found;
    private final Words words;
    private final PrintWriter out;

    private BackTestText(BackTest found, Words words, PrintWriter out) {
        this.found = found;
        this.words = words;
        this.out = out;
    }

    static void write(BackTest found, Words words, OutputStream out) {
        var charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
        new BackTestText(found, words, new PrintWriter(new OutputStreamWriter(out, charset))).write();
    }

    private void write() {
        out.println(words.text("backtest.ranking"));
        table("lrlrrrrrr", "cutOff,horizon,method,accounts,lost,auc,averagePrecision,top,brier", rankings());
        out.println();
        out.println(words.text("backtest.delays"));
        table("lrrrrrrr", "method,target,achieved,lost,median,upper,within60,within90", delays());
        out.println();
        var record = found.trackRecord();
        out.println(words.text(
                "backtest.record",
                percent(record.bound()),
                words.count(record.alarms()),
                percent(record.precision()),
                percent(record.recall()),
                days(record.medianDays())));
        out.println(words.text(record.plainRule() ? "backtest.plain" : "backtest.own"));
        out.flush();
    }

    private void table(String sides, String names, List<List<String>> cells) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of(names.split(","))
                .map(name -> words.text("backtest." + name))
                .toList());
        rows.addAll(cells);
        new TextTable(sides, rows).print(out);
    }

    private List<List<String>> rankings() {
        return found.cutOffs().stream().map(this::ranking).toList();
    }

    private List<String> ranking(BackTest.Row row) {
        return List.of(
                LocalDate.ofEpochDay(row.day()).toString(),
                words.count(row.horizon()),
                words.text("backtest." + row.method().code()),
                words.count(row.accounts()),
                words.count(row.lost()),
                decimal(row.auc()),
                decimal(row.averagePrecision()),
                percent(row.precisionAt5Percent()),
                decimal(row.brier().orElse(Double.NaN)));
    }

    private List<List<String>> delays() {
        return found.delays().stream().map(this::delay).toList();
    }

    private List<String> delay(Delay delay) {
        return List.of(
                words.text("backtest." + delay.method().code()),
                decimal(delay.targetRate()),
                decimal(delay.achievedRate()),
                words.count(delay.lost()),
                days(delay.medianDays()),
                days(delay.p75Days()),
                percent(delay.within60()),
                percent(delay.within90()));
    }

    /// Beyond 180 days no alarm was looked for.
    private String days(int days) {
        return days > 180 ? "> 180" : words.count(days);
    }

    private String decimal(double value) {
        return Double.isFinite(value) ? words.decimal(BigDecimal.valueOf(value), 3) : "–";
    }

    private String percent(double share) {
        return Double.isFinite(share) ? words.percent(BigDecimal.valueOf(share)) : "–";
    }
}
