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
/// @param row of an account or a whole group; null when it has no lines that count
/// @param sum what there is instead of a row for part of a group; null when nothing counts
/// @param mayBeGroup whether it can be looked at as a group and as itself
/// @param group whether it is
/// @param dated whether another day than the latest was asked for
/// @param wide whether the reader sees every account
record AccountPage(
        AccountFrame frame,
        Analysis analysis,
        @Nullable RankingRow row,
        @Nullable GroupSum sum,
        boolean mayBeGroup,
        boolean group,
        boolean dated,
        boolean wide) {

    /// Revenue of a month or quarter beside that of the year before.
    ///
    /// @param first its first day
    /// @param last its last day, or the as-of date
    record Month(String label, LocalDate first, LocalDate last, BigDecimal now, BigDecimal before) {}

    /// What stands behind an address to keep the choices made.
    String choice() {
        return choice(group);
    }

    /// The same for the group, or for the account alone.
    String choice(boolean asGroup) {
        String unit = mayBeGroup ? "?per=" + (asGroup ? Per.GROUP : Per.ACCOUNT).code() : "";
        return dated ? unit + (unit.isEmpty() ? "?" : "&") + "on=" + analysis.asOf() : unit;
    }

    boolean empty() {
        return row == null && sum == null;
    }

    String lines(LocalDate from, LocalDate to) {
        return "/lines?account=" + frame.account().id().id() + "&from=" + from + "&to=" + to
                + (group ? "&group=true&on=" + analysis.asOf() : "");
    }

    String lines() {
        return lines(analysis.window().from(), analysis.window().lastDay());
    }

    /// The last twelve calendar months, oldest first.
    List<Month> months() {
        List<Month> months = new ArrayList<>();
        YearMonth month = YearMonth.from(analysis.asOf()).minusMonths(11);
        for (int at = 12; at < 24 && !empty(); at++, month = month.plusMonths(1)) {
            months.add(new Month(month.toString(), month.atDay(1), lastDay(month), all().get(at), all().get(at - 12)));
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
        for (int count = 0; count < 4 && !empty(); count++) {
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
        return all().subList(Math.max(0, from), to).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<BigDecimal> all() {
        return row != null ? row.months() : sum != null ? sum.months() : List.of();
    }
}
