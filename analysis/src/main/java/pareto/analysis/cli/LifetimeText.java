package pareto.analysis.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import pareto.analysis.lifetime.Scores.Score;
import pareto.analysis.portfolio.BuyingHistories.History;

/// What is foretold as a table to read in a terminal: the twenty accounts of which most is expected.
final class LifetimeText {

    private static final int SHOWN = 20;

    private final Foretold foretold;
    private final Words words;
    private final PrintWriter out;

    private LifetimeText(Foretold foretold, Words words, PrintWriter out) {
        this.foretold = foretold;
        this.words = words;
        this.out = out;
    }

    static void write(Foretold foretold, Words words, OutputStream out) throws SQLException {
        var charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
        new LifetimeText(foretold, words, new PrintWriter(new OutputStreamWriter(out, charset))).write();
    }

    private record Row(History history, Score score, OptionalDouble spend) {

        double expected() {
            return score.expectedOrders() * spend.orElse(0);
        }
    }

    private void write() throws SQLException {
        var fit = foretold.fit();
        out.println(words.text(
                "lifetime.basis",
                foretold.until(),
                JsonAnswer.plain(BigDecimal.valueOf(foretold.weeks())),
                words.count(fit.customers()),
                fit.model().code()));
        out.println();
        var rows = new ArrayList<List<String>>();
        rows.add(
                Stream.of("account", "orderDays", "last", "active", "noOrder", "expectedOrders", "perOrder", "expected")
                        .map(words::text)
                        .toList());
        largest().forEach(row -> rows.add(cells(row)));
        new TextTable("lrlrrrrr", rows).print(out);
        out.flush();
    }

    private List<Row> largest() throws SQLException {
        var largest = new PriorityQueue<Row>(Comparator.comparingDouble(Row::expected));
        foretold.histories().forEach(history -> {
            var score = foretold.scores().of(history.x(), history.tx(), history.t());
            largest.add(new Row(history, score, foretold.spend().expected(history.spendDays(), history.spendMean())));
            if (largest.size() > SHOWN) {
                largest.remove();
            }
        });
        return largest.stream()
                .sorted(Comparator.comparingDouble(Row::expected).reversed())
                .toList();
    }

    private List<String> cells(Row row) {
        var history = row.history();
        return List.of(
                history.account(),
                words.count(history.x() + 1L),
                foretold.until().minusDays((long) history.t() - history.tx()).toString(),
                row.score().active().isPresent() ? percent(row.score().active().getAsDouble()) : "–",
                percent(row.score().noOrder()),
                words.decimal(BigDecimal.valueOf(row.score().expectedOrders()), 2),
                row.spend().isPresent()
                        ? words.money(BigDecimal.valueOf(row.spend().getAsDouble()))
                        : "–",
                words.money(BigDecimal.valueOf(row.expected()), foretold.currency()));
    }

    private String percent(double share) {
        return words.percent(BigDecimal.valueOf(share));
    }
}
