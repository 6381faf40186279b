package pareto.service.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a department, city or person did in a month.
///
/// @param done tasks done
/// @param judged those of them whose time nobody has disputed with success
/// @param onTime those judged that were in time
/// @param rightFirst those done that were not opened or asked about again
/// @param reopened those done whose request was opened again
/// @param open tasks that could be worked on and were not over at the end
/// @param openLate those of them that were late by then
/// @param age seconds since the open ones could begin, added up
/// @param oldest seconds since the first of them could
/// @param marks how many customers gave
/// @param markSum what they add up to
/// @param breach seconds of broken promises used up
/// @param breachAll seconds of all broken promises of the month
record Figures(
        int done,
        int judged,
        int onTime,
        int rightFirst,
        int reopened,
        int open,
        int openLate,
        long age,
        long oldest,
        int marks,
        int markSum,
        long breach,
        long breachAll) {

    /// Of 1; null where nothing was done.
    @Nullable
    BigDecimal onTimeShare() {
        return share(onTime, judged);
    }

    @Nullable
    BigDecimal rightFirstShare() {
        return share(rightFirst, done);
    }

    /// Of the time of all broken promises; null where none was broken.
    @Nullable
    BigDecimal breachShare() {
        return share(breach, breachAll);
    }

    /// From 1 to 5; null where nobody gave one.
    @Nullable
    BigDecimal meanMark() {
        return share(markSum, marks);
    }

    Duration meanAge() {
        return Duration.ofSeconds(open == 0 ? 0 : age / open);
    }

    Duration oldestAge() {
        return Duration.ofSeconds(oldest);
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 12, RoundingMode.HALF_UP);
    }
}
