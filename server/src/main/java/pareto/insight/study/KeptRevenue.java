package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.RankedRevenue;

/// The whole ranking as it is kept, for whoever may know what all accounts are together.
///
/// @param net revenue of all accounts, those with a negative one included
/// @param margin of the lines whose cost is known; null where none is
/// @param down reads what the accounts down to a rank bring
record KeptRevenue(
        BigDecimal net,
        @Nullable BigDecimal margin,
        long accounts,
        BigDecimal total,
        BigDecimal squares,
        BigDecimal cumulatives,
        LongFunction<BigDecimal> down)
        implements RankedRevenue {

    /// @param row of `ranking_sum`
    static KeptRevenue of(ResultSet row, LongFunction<BigDecimal> down) throws SQLException {
        return new KeptRevenue(
                row.getBigDecimal("net"),
                row.getBigDecimal("margin"),
                row.getLong("accounts"),
                row.getBigDecimal("total"),
                row.getBigDecimal("squares"),
                row.getBigDecimal("cumulatives"),
                down);
    }

    @Override
    public BigDecimal downTo(long rank) {
        return rank == 0 ? BigDecimal.ZERO : down.apply(rank);
    }
}
