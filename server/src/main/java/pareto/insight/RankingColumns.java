package pareto.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.analysis.portfolio.AccountFigures;
import pareto.analysis.portfolio.Mix;
import pareto.analysis.portfolio.Scores;
import tools.jackson.databind.json.JsonMapper;

/// The columns of `ranking_row` and what they hold of an account, as a line of PostgreSQL's `copy`.
final class RankingColumns {

    private static final String ABSENT = "-Infinity";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param compared whether the year before is known well enough to say how the account has grown
    record Row(AnalysisId analysis, AccountId id, AccountFigures figures, Mix mix, boolean compared, Ruled ruled) {}

    private record Column(String name, Function<Row, @Nullable Object> value) {

        static Column of(String name, Function<AccountFigures, @Nullable Object> value) {
            return new Column(name, row -> value.apply(row.figures()));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("analysis_id", row -> row.analysis().id()),
            new Column("account_id", row -> row.id().id()),
            Column.of("rank", row -> row.rank()),
            Column.of("revenue", row -> row.now().revenue()),
            Column.of("before_revenue", row -> row.before().revenue()),
            Column.of("returns", row -> row.now().returns()),
            Column.of("margin", row -> row.now().margin()),
            Column.of("margin_revenue", row -> row.now().marginRevenue()),
            Column.of("before_margin", row -> row.before().margin()),
            Column.of("orders", row -> row.now().orders()),
            Column.of("order_days", row -> row.now().orderDays()),
            Column.of("before_orders", row -> row.before().orders()),
            Column.of("since", row -> row.since()),
            Column.of("latest", row -> row.latest() == null ? "-infinity" : row.latest()),
            new Column("growth", RankingColumns::growth),
            Column.of("margin_rate", RankingColumns::marginRate),
            Column.of("share", row -> row.share()),
            Column.of("cumulative", row -> row.cumulative()),
            Column.of("cumulative_share", row -> row.cumulativeShare()),
            Column.of("share_before", row -> row.cumulativeShare().subtract(row.share())),
            Column.of("abc", row -> row.abc().name()),
            Column.of("recency", row -> score(row, Scores::recency)),
            Column.of("frequency", row -> score(row, Scores::frequency)),
            Column.of("monetary", row -> score(row, Scores::monetary)),
            new Column("tier", row -> row.ruled().tier()),
            new Column("tier_candidate", row -> row.ruled().candidate()),
            new Column("tier_reason", row -> row.ruled().reason()),
            new Column("tier_line", row -> row.ruled().line()),
            new Column("tier_measure", row -> row.ruled().measure()),
            new Column("tier_shift", row -> row.ruled().shift()),
            Column.of("months", RankingColumns::months),
            new Column("mix", row -> JSON.writeValueAsString(row.mix())));

    private RankingColumns() {}

    static String names() {
        return COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    static void append(StringBuilder lines, Row row) {
        for (Column column : COLUMNS) {
            text(lines, column.value().apply(row));
            lines.append('\t');
        }
        lines.setCharAt(lines.length() - 1, '\n');
    }

    private static void text(StringBuilder line, @Nullable Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case BigDecimal number -> line.append(number.toPlainString());
            case String text -> escape(line, text);
            default -> line.append(value);
        }
    }

    /// JSON has no bare line breaks or tabs, so nothing but the backslash is left to hide from `copy`.
    private static void escape(StringBuilder line, String text) {
        line.append(text.replace("\\", "\\\\"));
    }

    private static Object growth(Row row) {
        BigDecimal growth = row.compared() ? row.figures().growth() : null;
        return growth == null ? ABSENT : growth;
    }

    private static Object marginRate(AccountFigures row) {
        BigDecimal margin = row.now().margin();
        BigDecimal covered = row.now().marginRevenue();
        return margin == null || covered == null || covered.signum() <= 0 ? ABSENT : Shares.of(margin, covered);
    }

    private static @Nullable Object score(AccountFigures row, Function<Scores, Integer> score) {
        Scores scores = row.scores();
        return scores == null ? null : score.apply(scores);
    }

    private static String months(AccountFigures row) {
        return row.months().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}"));
    }
}
