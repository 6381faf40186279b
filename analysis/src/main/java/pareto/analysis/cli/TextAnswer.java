package pareto.analysis.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The answer as a table to read in a terminal: the twenty largest accounts, concentration, what was read.
final class TextAnswer {

    private static final int SHOWN = 20;

    private final Answer answer;
    private final Words words;
    private final PrintWriter out;

    TextAnswer(Answer answer, Words words, PrintWriter out) {
        this.answer = answer;
        this.words = words;
        this.out = out;
    }

    void write() throws SQLException {
        out.println(Sentences.basis(answer, words));
        out.println();
        ranking();
        out.println();
        for (var figure : Sentences.concentration(answer, words)) {
            out.println(TextTable.padded(figure.label(), 28, false) + "  " + figure.value());
        }
        out.println();
        counts();
        out.flush();
    }

    private void ranking() throws SQLException {
        var rows = new ArrayList<List<String>>();
        rows.add(headings("rank", "account", "name", "revenue", "share", "cumulative", "orders", "last", "tier"));
        for (var row : answer.ranking().largest(SHOWN)) {
            rows.add(List.of(
                    words.count(row.rank()),
                    row.account(),
                    Objects.requireNonNullElse(row.name(), ""),
                    words.money(row.now().revenue()),
                    words.percent(row.share()),
                    words.percent(row.cumulativeShare()),
                    words.count(row.now().orders()),
                    Objects.toString(row.now().lastOrder(), ""),
                    words.tier(row.tier().tier())));
        }
        new TextTable("rllrrrrll", rows).print(out);
    }

    private void counts() {
        var rows = new ArrayList<List<String>>();
        rows.add(headings("status", "count", "money"));
        answer.counts()
                .byStatus()
                .forEach((status, count) ->
                        rows.add(List.of(words.text(status), words.count(count.lines()), money(count))));
        new TextTable("lrr", rows).print(out);
    }

    private String money(LineCounts.Count count) {
        return count.money().isEmpty()
                ? words.money(BigDecimal.ZERO)
                : count.money().entrySet().stream()
                        .map(sum -> words.money(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private List<String> headings(String... keys) {
        return List.of(keys).stream().map(words::text).toList();
    }
}
