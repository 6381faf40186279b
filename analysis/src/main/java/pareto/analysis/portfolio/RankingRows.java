package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.TierProposal.Reason;

/// A row of the table `ranking` as a record.
record RankingRows(TierRules rules, BigDecimal total) {

    AccountFigures row(ResultSet row) throws SQLException {
        var now = figures(row, "");
        var counted = now.revenue().signum() > 0;
        var cumulative = row.getBigDecimal("cumulative");
        var share = counted ? Shares.of(now.revenue(), total) : BigDecimal.ZERO;
        var before = counted ? cumulative.subtract(now.revenue()) : total;
        return new AccountFigures(
                row.getLong("rank"),
                row.getString("account"),
                row.getString("name"),
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

    private static Figures figures(ResultSet row, String prefix) throws SQLException {
        var cost = decimal(row, prefix + "cost");
        var covered = decimal(row, prefix + "covered_revenue");
        return new Figures(
                row.getBigDecimal(prefix + "revenue"),
                row.getBigDecimal(prefix + "return_revenue"),
                cost == null || covered == null ? null : covered.subtract(cost),
                covered,
                row.getLong(prefix + "orders"),
                row.getLong(prefix + "order_days"),
                row.getLong(prefix + "line_count"),
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

    private static Scores scores(ResultSet row) throws SQLException {
        return new Scores(row.getInt("recency"), row.getInt("frequency"), row.getInt("monetary"));
    }

    private static List<BigDecimal> months(ResultSet row) throws SQLException {
        var months = new ArrayList<BigDecimal>(Series.MONTHS);
        for (int i = 0; i < Series.MONTHS; i++) {
            months.add(row.getBigDecimal("m" + i));
        }
        return List.copyOf(months);
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
