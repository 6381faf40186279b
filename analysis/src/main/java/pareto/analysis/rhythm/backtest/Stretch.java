package pareto.analysis.rhythm.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pareto.analysis.rhythm.OrderDays;

/// The time from one cut-off to the next, judged by what was learned up to its start.
///
/// @param before gaps that ended before it, on which thresholds are set
/// @param gaps gaps that begin in it and ended
/// @param lost last order days in it
record Stretch(Gaps before, Gaps gaps, List<Lost> lost) {

    private static final int WATCHED = 365;
    private static final double YEAR = 365.25;

    /// A gap is watched where so many order days lie before the one it begins with.
    private static final int KNOWN_BEFORE = 4;

    /// @param next first day of the next stretch
    /// @param end last day of the data
    static Stretch of(List<OrderDays> book, Judges judges, int next, int end) {
        var stretch = new Stretch(new Gaps(), new Gaps(), new ArrayList<>());
        for (var history : book) {
            int until = history.countUpTo(next - 1);
            for (int known = KNOWN_BEFORE + 1; known <= until; known++) {
                if (known < history.days().length) {
                    stretch.followed(history, known, judges, next);
                } else {
                    stretch.last(history, known, judges, end);
                }
            }
        }
        return stretch;
    }

    private void followed(OrderDays history, int known, Judges judges, int next) {
        int start = judges.gaps().asOf() + 1;
        int begin = history.days()[known - 1];
        int order = history.days()[known];
        int watched = Math.min(order, begin + WATCHED);
        gaps.watch(Math.min(watched, next) - Math.max(begin, start));
        boolean earlier = order < start;
        if (earlier) {
            before.watch(watched - begin);
        }
        if ((earlier || begin >= start) && order - begin <= Gaps.VERDICT) {
            (earlier ? before : gaps).add(judges.view(history, known), order - begin);
        }
    }

    private void last(OrderDays history, int known, Judges judges, int end) {
        int begin = history.days()[known - 1];
        if (begin > judges.gaps().asOf() && begin + Gaps.VERDICT <= end) {
            double revenue = Arrays.stream(history.revenue(), 0, known).sum();
            double years = Math.max(begin - history.days()[0], 1) / YEAR;
            lost.add(new Lost(judges.view(history, known), Math.max(0, revenue / years)));
        }
    }
}
