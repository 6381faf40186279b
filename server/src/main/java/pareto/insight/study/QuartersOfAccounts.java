package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import pareto.analysis.expectation.QuarterBook;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.StudyBasis;

/// What every account brought by quarter, as the ledger has it now.
///
/// @param first beginning of the first quarter of the book, the first the ledger knows from its beginning
record QuartersOfAccounts(LocalDate first, QuarterBook book) {

    /// Six years tell a season and how sure expectations are.
    private static final int HISTORY = 24;

    /// A ledger whose first line is so many days late still knows the quarter from its beginning.
    private static final int LATE_DAYS = 14;

    static QuartersOfAccounts of(StudyBasis basis, Portfolio portfolio, Month start, Map<String, String> groups)
            throws SQLException {
        LocalDate last = Stretch.quarterOf(basis.asOf(), start);
        LocalDate first = Stretch.quarterOf(basis.historyFrom(), start);
        if (basis.historyFrom().isAfter(first.plusDays(LATE_DAYS))) {
            first = first.plusMonths(3);
        }
        first = first.isBefore(last.minusMonths(3L * HISTORY)) ? last.minusMonths(3L * HISTORY) : first;
        first = first.isAfter(last) ? last : first;
        LocalDate begin = first;
        int quarters = Stretch.quarters(begin, last) + 1;
        QuarterBook book = new QuarterBook(quarters);
        portfolio.months(begin).forEach((account, months) -> {
            BigDecimal[] sums = new BigDecimal[quarters];
            for (var month : months) {
                int at = Stretch.quarters(begin, month.month());
                sums[at] = sums[at] == null ? month.revenue() : sums[at].add(month.revenue());
            }
            double[] revenue = new double[quarters];
            for (int at = 0; at < quarters; at++) {
                revenue[at] = sums[at] == null ? 0 : sums[at].doubleValue();
            }
            book.add(account, groups.getOrDefault(account, account), revenue);
        });
        return new QuartersOfAccounts(begin, book);
    }

    /// The number of the quarter that begins with this day.
    int at(LocalDate from) {
        return Stretch.quarters(first, from);
    }

    double revenue(int account, Stretch stretch) {
        int from = at(stretch.from());
        return book.revenue(account, from, from + stretch.quarters());
    }

    /// Of the four quarters before a period.
    double before(int account, Stretch stretch) {
        int from = at(stretch.from());
        return book.revenue(account, from - 4, from);
    }
}
