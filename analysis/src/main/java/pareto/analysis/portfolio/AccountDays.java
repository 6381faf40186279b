package pareto.analysis.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pareto.analysis.churn.AccountDay;

/// What every account did day by day, read account by account.
public final class AccountDays {

    private final Slices slices;

    private AccountDays(Slices slices) {
        this.slices = slices;
    }

    static AccountDays upTo(LocalDate asOf, Duck duck) throws SQLException {
        duck.table("account_day", Sql.text("account-days", Map.of("as_of", asOf)));
        return new AccountDays(Slices.of("account_day", duck));
    }

    /// Takes the days of one account in order.
    @FunctionalInterface
    public interface Reader {
        void account(String account, List<AccountDay> days) throws SQLException;
    }

    public void forEach(Reader reader) throws SQLException {
        slices.read("day", AccountDays::day, reader::account);
    }

    private static AccountDay day(ResultSet row) throws SQLException {
        return new AccountDay(
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("margin"),
                row.getBoolean("ordered"));
    }
}
