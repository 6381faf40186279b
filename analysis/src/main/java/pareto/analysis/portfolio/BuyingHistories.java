package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/// On how many days, from when to when and for how much each account ordered, up to an as-of date. In days,
/// streamed, so that memory does not grow with the accounts.
public final class BuyingHistories {

    private final Duck duck;

    private BuyingHistories(Duck duck) {
        this.duck = duck;
    }

    static BuyingHistories upTo(LocalDate asOf, int parts, Duck duck) throws SQLException {
        var part = parts == 1 ? "0" : "(row_number() over (order by account) - 1) % " + parts;
        duck.view("order_day", Sql.text("order-days", Map.of("to", asOf.plusDays(1))));
        duck.table("account_history", Sql.text("histories", Map.of("as_of", asOf, "part", part)));
        return new BuyingHistories(duck);
    }

    /// One account's history, as of the as-of date.
    ///
    /// @param x order days after the first
    /// @param tx days from the first to the last order day
    /// @param t days from the first order day to the as-of date
    /// @param spendDays those of the x days that brought something
    /// @param spendMean what they brought on average, 0 without any
    public record History(String account, int x, int tx, int t, int spendDays, double spendMean) {}

    /// Takes histories of equal x, t_x and T, in ascending order.
    @FunctionalInterface
    public interface CellReader {
        void cell(int part, int x, int tx, int t, int accounts);
    }

    /// Takes how often a gap of so many days lies between two order days of an account.
    @FunctionalInterface
    public interface GapReader {
        void gap(int part, int days, long times);
    }

    @FunctionalInterface
    public interface SpendReader {
        void spent(int orderDays, double mean);
    }

    @FunctionalInterface
    public interface HistoryReader {
        void history(History history);
    }

    /// Takes one order day of an account.
    @FunctionalInterface
    public interface DayReader {
        void day(String account, int epochDay, double revenue);
    }

    /// Every order day by account and day.
    public void days(DayReader reader) throws SQLException {
        var sql = "select account, days_between(date '1970-01-01', day), cast(revenue as double)"
                + " from order_day order by account, day";
        duck.query(sql, rows -> {
            while (rows.next()) {
                reader.day(rows.getString(1), rows.getInt(2), rows.getDouble(3));
            }
            return true;
        });
    }

    public void cells(CellReader reader) throws SQLException {
        var sql =
                "select part, x, tx, t, count(*) from account_history group by part, x, tx, t order by part, x, tx, t";
        duck.query(sql, rows -> {
            while (rows.next()) {
                reader.cell(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5));
            }
            return true;
        });
    }

    public void gaps(GapReader reader) throws SQLException {
        duck.query(Sql.text("gaps"), rows -> {
            while (rows.next()) {
                reader.gap(rows.getInt(1), rows.getInt(2), rows.getLong(3));
            }
            return true;
        });
    }

    /// Of accounts whose repeat order days brought something, always in the same order.
    public void spending(SpendReader reader) throws SQLException {
        var sql =
                "select spend_days, spend_mean from account_history where spend_days > 0 order by spend_days, spend_mean";
        duck.query(sql, rows -> {
            while (rows.next()) {
                reader.spent(rows.getInt(1), rows.getDouble(2));
            }
            return true;
        });
    }

    /// Every account by its code.
    public void forEach(HistoryReader reader) throws SQLException {
        duck.query("select account, x, tx, t, spend_days, spend_mean from account_history order by account", rows -> {
            while (rows.next()) {
                reader.history(new History(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getInt(5),
                        rows.getDouble(6)));
            }
            return true;
        });
    }
}
