package pareto.analysis.portfolio;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The columns `m0` … `m23` of revenue by calendar month.
final class Series {

    static final int MONTHS = 24;

    private Series() {}

    static YearMonth first(YearMonth last) {
        return last.minusMonths(MONTHS - 1);
    }

    static String sums(YearMonth last) {
        return columns(i -> "coalesce(sum(case when month = date '"
                + first(last).plusMonths(i).atDay(1) + "' then revenue end), 0) as m" + i);
    }

    static String ofEveryAccount() {
        return columns(i -> "coalesce(s.m" + i + ", 0) as m" + i);
    }

    private static String columns(Column column) {
        return IntStream.range(0, MONTHS).mapToObj(column::sql).collect(Collectors.joining(",\n  "));
    }

    private interface Column {
        String sql(int month);
    }
}
