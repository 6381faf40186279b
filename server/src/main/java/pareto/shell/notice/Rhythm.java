package pareto.shell.notice;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// How often a person wants to be told.
///
/// @param hour of the day where the company is, for those who are not told at once
/// @param day for those who are told weekly
record Rhythm(Pace pace, int hour, DayOfWeek day) {

    /// What a new channel begins with.
    static final Rhythm FIRST = new Rhythm(Pace.DAILY, 8, DayOfWeek.MONDAY);

    enum Pace {
        NEVER,
        AT_ONCE,
        DAILY,
        WEEKLY;

        /// As the table calls it.
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Pace ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        String key() {
            return "shell.notice.pace." + name();
        }
    }

    /// The latest moment of this rhythm that has come.
    LocalDateTime lastBy(LocalDateTime now) {
        LocalDateTime today = now.toLocalDate().atTime(hour, 0);
        if (pace == Pace.WEEKLY) {
            LocalDateTime week = today.with(TemporalAdjusters.previousOrSame(day));
            return week.isAfter(now) ? week.minusWeeks(1) : week;
        }
        return today.isAfter(now) ? today.minusDays(1) : today;
    }
}
