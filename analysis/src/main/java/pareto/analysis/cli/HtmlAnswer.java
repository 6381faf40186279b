package pareto.analysis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import pareto.analysis.portfolio.AccountFigures;

/// The answer as one page without script that can be mailed. Everything from the file is escaped. It stays under one
/// megabyte: below the 500th account rows carry fewer cells, and what no longer fits is summed up in a sentence.
final class HtmlAnswer {

    private static final int MOST_BYTES = 990_000;
    private static final int IN_FULL = 500;

    private final Answer answer;
    private final Words words;
    private final StringBuilder page = new StringBuilder();
    private long bytes;
    private long left;
    private BigDecimal leftShare = BigDecimal.ZERO;
    private String tier = "";

    HtmlAnswer(Answer answer, Words words) {
        this.answer = answer;
        this.words = words;
    }

    void write(OutputStream out) throws IOException, SQLException {
        head();
        figures();
        counts();
        table();
        page.append("</main></html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void head() {
        add("""
                <!doctype html><html lang="%s"><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width,initial-scale=1">\
                <meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">\
                <title>%s</title><style>%s</style><main><h1>%s</h1><p class="lead">%s</p><p class="mut">%s</p>
                """.formatted(
                        words.language(),
                        words.text("title"),
                        style(),
                        words.text("title"),
                        escaped(Sentences.lead(answer, words)),
                        escaped(Sentences.basis(answer, words))));
        add("<p class=\"mut\">" + words.text("files") + " · " + escaped(String.join(", ", answer.files())) + "</p>\n");
    }

    private void figures() {
        add("<div class=\"two\"><section><h2>" + words.text("curve") + "</h2>");
        add(new CurveDrawing(answer.concentration(), words).svg());
        add("</section><section><h2>" + words.text("concentration") + "</h2><dl>");
        for (var figure : Sentences.concentration(answer, words)) {
            add("<div><dt>" + escaped(figure.label()) + "</dt><dd>" + escaped(figure.value()) + "</dd></div>");
        }
        add("</dl></section></div>\n");
    }

    private void counts() {
        add("<section><h2>" + words.text("lines") + "</h2><table><thead><tr>" + heading("status") + heading("count")
                + heading("money") + "</tr></thead><tbody>");
        answer.counts().byStatus().forEach((status, count) -> {
            add("<tr><td>" + words.text(status) + "<td>" + words.count(count.lines()) + "<td>");
            count.money().forEach((currency, sum) -> add(escaped(words.money(sum, currency)) + " "));
        });
        add("</table></section>\n");
    }

    private void table() throws SQLException {
        add("<section class=\"scroll\"><h2>" + words.text("ranking") + "</h2><table class=\"rank\"><thead><tr>");
        for (var key : new String[] {
            "rank", "account", "name", "revenue", "cumulative", "share", "orders", "orderDays", "first", "last"
        }) {
            add(heading(key));
        }
        add(answer.wholeHistory() ? "</tr></thead>" : heading("growth") + "</tr></thead>");
        bytes = page.toString().getBytes(StandardCharsets.UTF_8).length;
        answer.ranking().forEachCounted(this::account);
        add("</table></section>");
        if (left > 0) {
            add("<p class=\"mut\">" + words.text("more", words.count(left), words.percent(leftShare)) + "</p>");
        }
    }

    private void account(AccountFigures row) {
        var html = row(row);
        bytes += html.getBytes(StandardCharsets.UTF_8).length;
        if (left > 0 || bytes > MOST_BYTES) {
            left++;
            leftShare = leftShare.add(row.share());
        } else {
            add(html);
        }
    }

    private String row(AccountFigures row) {
        var now = row.now();
        var cells = new StringBuilder();
        if (!row.tier().tier().equals(tier)) {
            tier = row.tier().tier();
            cells.append("<tbody><tr><th colspan=\"11\" scope=\"rowgroup\">").append(escaped(words.tier(tier)));
        }
        cell(cells, words.count(row.rank()), "<tr><td>");
        cell(cells, row.account(), "<td>");
        cell(cells, Objects.requireNonNullElse(row.name(), ""), "<td>");
        cell(cells, words.money(now.revenue()), "<td>");
        cell(cells, words.percent(row.cumulativeShare()), "<td>");
        if (row.rank() <= IN_FULL) {
            cell(cells, words.percent(row.share()), "<td>");
            cell(cells, words.count(now.orders()), "<td>");
            cell(cells, words.count(now.orderDays()), "<td>");
            cell(cells, Objects.toString(now.firstOrder(), ""), "<td>");
            cell(cells, Objects.toString(now.lastOrder(), ""), "<td>");
            var growth = row.growth();
            cell(cells, answer.wholeHistory() || growth == null ? "" : words.percent(growth), "<td>");
        }
        return cells.toString();
    }

    private static void cell(StringBuilder cells, String text, String tag) {
        cells.append(tag).append(escaped(text));
    }

    private String heading(String key) {
        return "<th>" + words.text(key) + "</th>";
    }

    private void add(String html) {
        page.append(html);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream in = HtmlAnswer.class.getResourceAsStream("answer.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
