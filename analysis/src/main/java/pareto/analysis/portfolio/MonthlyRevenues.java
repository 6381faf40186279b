package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// What every account brought month by month, read account by account from the kept cells.
public final class MonthlyRevenues {

    private final Slices slices;

    private MonthlyRevenues(Slices slices) {
        this.slices = slices;
    }

    static MonthlyRevenues from(LocalDate first, Duck duck) throws SQLException {
        duck.table(
                "month_revenue",
                "select account, month, revenue from month_cell where month >= date '" + first.withDayOfMonth(1) + "'");
        return new MonthlyRevenues(Slices.of("month_revenue", duck));
    }

    /// Net revenue of one calendar month, by its first day.
    public record Month(LocalDate month, BigDecimal revenue) {}

    /// Takes the months of one account in order; those without lines are missing.
    @FunctionalInterface
    public interface Reader {
        void account(String account, List<Month> months) throws SQLException;
    }

    public void forEach(Reader reader) throws SQLException {
        slices.read(
                "month",
                row -> new Month(row.getObject("month", LocalDate.class), row.getBigDecimal("revenue")),
                reader::account);
    }
}
