package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;

/// What one account or group brings, in the twelve months up to the as-of date.
///
/// @param row null when it has no lines that count
/// @param mayBeGroup whether it can be looked at as a group and as itself
record AccountPage(
        AccountFrame frame, Analysis analysis, @Nullable RankingRow row, boolean mayBeGroup) {

    /// Revenue of a month or quarter beside that of the year before.
    ///
    /// @param first its first day
    /// @param last its last day, or the as-of date
    record Month(String label, LocalDate first, LocalDate last, BigDecimal now, BigDecimal before) {}

    boolean group() {
        return analysis.per() == Per.GROUP;
    }

    /// What stands behind an address to keep the choice between group and account.
    String choice() {
        return mayBeGroup && !group() ? "?per=account" : "";
    }

    String lines(LocalDate from, LocalDate to) {
        return "/lines?account=" + frame.account().id().id() + "&from=" + from + "&to=" + to
                + (group() ? "&group=true" : "");
    }

    String lines() {
        return lines(analysis.window().from(), analysis.window().lastDay());
    }

    /// The last twelve calendar months, oldest first.
    List<Month> months() {
        List<Month> months = new ArrayList<>();
        YearMonth month = YearMonth.from(analysis.asOf()).minusMonths(11);
        for (int at = 12; at < 24 && row != null; at++, month = month.plusMonths(1)) {
            months.add(new Month(
                    month.toString(),
                    month.atDay(1),
                    lastDay(month),
                    row.months().get(at),
                    row.months().get(at - 12)));
        }
        return months;
    }

    /// The last four calendar quarters, oldest first.
    List<Month> quarters() {
        List<Month> quarters = new ArrayList<>();
        LocalDate asOf = analysis.asOf();
        int inLast = (asOf.getMonthValue() - 1) % 3 + 1;
        int end = 24;
        int size = inLast;
        for (int count = 0; count < 4 && row != null; count++) {
            YearMonth begin = YearMonth.from(asOf).minusMonths(24L - end + size - 1);
            quarters.addFirst(new Month(
                    begin.getYear() + " Q" + ((begin.getMonthValue() - 1) / 3 + 1),
                    begin.atDay(1),
                    lastDay(begin.plusMonths(size - 1L)),
                    sum(end - size, end),
                    sum(end - size - 12, end - 12)));
            end -= size;
            size = 3;
        }
        return quarters;
    }

    private LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().isAfter(analysis.asOf()) ? analysis.asOf() : month.atEndOfMonth();
    }

    private BigDecimal sum(int from, int to) {
        return row == null
                ? BigDecimal.ZERO
                : row.months().subList(Math.max(0, from), to).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
