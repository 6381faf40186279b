package pareto.insight;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.analysis.portfolio.AccountFigures;
import pareto.analysis.portfolio.Ranking;
import pareto.analysis.portfolio.TierProposal.Reason;

/// Writes a ranking down, row by row as it is read. `copy from` is refused under row-level security, hence arrays.
@Repository
class RankingWriter {

    private static final int CHUNK = 2_000;
    private static final String ABSENT = "-Infinity";
    private static final String GROWTH = "growth";

    private record Column(String name, String type, BiFunction<AccountFigures, AccountId, @Nullable Object> value) {

        Column(String name, String type, Value value) {
            this(name, type, (row, id) -> value.of(row));
        }
    }

    private interface Value {
        @Nullable
        Object of(AccountFigures row);
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("account_id", "uuid", (row, id) -> id.id()),
            new Column("rank", "bigint", row -> row.rank()),
            new Column("revenue", "numeric", row -> row.now().revenue()),
            new Column("before_revenue", "numeric", row -> row.before().revenue()),
            new Column("returns", "numeric", row -> row.now().returns()),
            new Column("margin", "numeric", row -> row.now().margin()),
            new Column("margin_revenue", "numeric", row -> row.now().marginRevenue()),
            new Column("before_margin", "numeric", row -> row.before().margin()),
            new Column("orders", "bigint", row -> row.now().orders()),
            new Column("order_days", "bigint", row -> row.now().orderDays()),
            new Column("before_orders", "bigint", row -> row.before().orders()),
            new Column("since", "date", row -> row.since()),
            new Column("latest", "date", row -> row.latest() == null ? "-infinity" : row.latest()),
            new Column(GROWTH, "float8", row -> row.growth() == null ? ABSENT : row.growth()),
            new Column("margin_rate", "float8", RankingWriter::marginRate),
            new Column("share", "numeric", row -> row.share()),
            new Column("cumulative", "numeric", row -> row.cumulative()),
            new Column("cumulative_share", "numeric", row -> row.cumulativeShare()),
            new Column("share_before", "numeric", row -> row.cumulativeShare().subtract(row.share())),
            new Column("abc", "text", row -> row.abc().name()),
            new Column(
                    "recency",
                    "int",
                    row -> row.scores() == null ? null : row.scores().recency()),
            new Column(
                    "frequency",
                    "int",
                    row -> row.scores() == null ? null : row.scores().frequency()),
            new Column(
                    "monetary",
                    "int",
                    row -> row.scores() == null ? null : row.scores().monetary()),
            new Column("tier", "text", row -> row.tier().tier()),
            new Column("tier_candidate", "boolean", row -> row.tier().step().candidate()),
            new Column("tier_reason", "text", RankingWriter::reason),
            new Column("tier_line", "numeric", RankingWriter::line),
            new Column("months", "numeric[]", RankingWriter::months));

    private static final String INSERT = "insert into ranking_row (analysis_id, " + each(c -> c.name()) + ") select ?, "
            + each(c -> c.name() + "::" + c.type()) + " from unnest(" + each(c -> "?::text[]") + ") as given ("
            + each(c -> c.name()) + ")";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    RankingWriter(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /// @param compared whether the year before is known well enough to say how an account has grown
    /// @param written told after every chunk how many rows are there
    void write(AnalysisId analysis, Ranking ranking, boolean compared, LongConsumer written) throws SQLException {
        List<AccountFigures> chunk = new ArrayList<>(CHUNK);
        long[] done = {0};
        ranking.forEach(row -> {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                insert(analysis, chunk, compared);
                written.accept(done[0] += CHUNK);
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            insert(analysis, chunk, compared);
        }
    }

    private void insert(AnalysisId analysis, List<AccountFigures> rows, boolean compared) {
        Map<String, AccountId> ids =
                accounts.ids(rows.stream().map(AccountFigures::account).toList());
        List<Object> parameters = new ArrayList<>();
        parameters.add(analysis.id());
        for (Column column : COLUMNS) {
            boolean absent = !compared && column.name().equals(GROWTH);
            parameters.add(rows.stream()
                    .map(row -> absent ? ABSENT : text(column.value().apply(row, id(ids, row.account()))))
                    .toArray(String[]::new));
        }
        jdbc.sql(INSERT).params(parameters).update();
    }

    private static AccountId id(Map<String, AccountId> ids, String code) {
        AccountId id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("The ledger names the account " + code + ", which does not exist");
        }
        return id;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    private static Object marginRate(AccountFigures row) {
        BigDecimal margin = row.now().margin();
        BigDecimal covered = row.now().marginRevenue();
        return margin == null || covered == null || covered.signum() <= 0 ? ABSENT : Shares.of(margin, covered);
    }

    private static String reason(AccountFigures row) {
        return switch (row.tier().reason()) {
            case Reason.WithinLine within -> "within";
            case Reason.CrossesLine crosses -> "crosses";
            case Reason.NoPositiveRevenue none -> "none";
        };
    }

    private static @Nullable Object line(AccountFigures row) {
        return switch (row.tier().reason()) {
            case Reason.WithinLine within -> within.line();
            case Reason.CrossesLine crosses -> crosses.line();
            case Reason.NoPositiveRevenue none -> null;
        };
    }

    private static String months(AccountFigures row) {
        return row.months().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String each(java.util.function.Function<Column, String> part) {
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(at -> part.apply(COLUMNS.get(at)))
                .collect(Collectors.joining(", "));
    }
}
