package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The whole portfolio in the window.
///
/// @param seen accounts ever seen up to the as-of date
/// @param accounts those with positive net revenue in the window: the population of shares
/// @param total their revenue
/// @param net revenue of all accounts, those with a negative one included
/// @param orders of the population
/// @param accountsBefore accounts with positive net revenue one year before
/// @param totalBefore their revenue
public record Totals(
        long seen,
        long accounts,
        BigDecimal total,
        BigDecimal net,
        long orders,
        long accountsBefore,
        BigDecimal totalBefore) {

    static Totals read(ResultSet rows) throws SQLException {
        rows.next();
        return new Totals(
                rows.getLong("seen"),
                rows.getLong("accounts"),
                rows.getBigDecimal("total"),
                rows.getBigDecimal("net"),
                rows.getLong("orders"),
                rows.getLong("accounts_before"),
                rows.getBigDecimal("total_before"));
    }
}
