package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.TierProposal.Reason;

/// A row of the table `ranking` as a record.
record RankingRows(TierRules rules, BigDecimal total, Columns columns) {

    private static final List<String> MONTHS =
            IntStream.range(0, Series.MONTHS).mapToObj(month -> "m" + month).toList();

    AccountFigures row(ResultSet row) throws SQLException {
        var now = figures(row, "");
        var counted = now.revenue().signum() > 0;
        var cumulative = row.getBigDecimal(columns.at("cumulative"));
        var share = counted ? Shares.of(now.revenue(), total) : BigDecimal.ZERO;
        var before = counted ? cumulative.subtract(now.revenue()) : total;
        return new AccountFigures(
                row.getLong(columns.at("rank")),
                row.getString(columns.at("account")),
                row.getString(columns.at("name")),
                now,
                figures(row, "before_"),
                day(row, "since"),
                day(row, "latest"),
                share,
                cumulative,
                Shares.of(cumulative, total),
                Abc.from(before, total),
                counted ? scores(row) : null,
                tier(counted, before, cumulative),
                months(row));
    }

    private Figures figures(ResultSet row, String prefix) throws SQLException {
        var cost = decimal(row, prefix + "cost");
        var covered = decimal(row, prefix + "covered_revenue");
        return new Figures(
                row.getBigDecimal(columns.at(prefix + "revenue")),
                row.getBigDecimal(columns.at(prefix + "return_revenue")),
                cost == null || covered == null ? null : covered.subtract(cost),
                covered,
                row.getLong(columns.at(prefix + "orders")),
                row.getLong(columns.at(prefix + "order_days")),
                row.getLong(columns.at(prefix + "line_count")),
                decimal(row, prefix + "quantity"),
                day(row, prefix + "first_day"),
                day(row, prefix + "last_day"));
    }

    private TierProposal tier(boolean counted, BigDecimal before, BigDecimal cumulative) {
        var step = rules.stepFrom(before, total);
        if (!counted) {
            return new TierProposal(step, new Reason.NoPositiveRevenue());
        }
        var share = Shares.of(cumulative, total);
        var crosses = cumulative.compareTo(step.upTo().multiply(total)) > 0;
        return new TierProposal(
                step,
                crosses
                        ? new Reason.CrossesLine(Shares.of(before, total), share, step.upTo())
                        : new Reason.WithinLine(share, step.upTo()));
    }

    private Scores scores(ResultSet row) throws SQLException {
        return new Scores(
                row.getInt(columns.at("recency")),
                row.getInt(columns.at("frequency")),
                row.getInt(columns.at("monetary")));
    }

    private List<BigDecimal> months(ResultSet row) throws SQLException {
        var months = new ArrayList<BigDecimal>(Series.MONTHS);
        for (var month : MONTHS) {
            months.add(row.getBigDecimal(columns.at(month)));
        }
        return List.copyOf(months);
    }

    private @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(columns.at(column));
    }

    private @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(columns.at(column), LocalDate.class);
    }
}
