package pareto.agreement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From when until when a version of a contract holds.
///
/// @param last as signed, before any renewal; null where it holds until notice is given
/// @param renewalMonths by how much it goes on after each last day; null where it ends with the first
/// @param noticeDays how long before a last day notice is due; null where nothing is said of it
record VersionDays(
        LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer renewalMonths,
        @Nullable Integer noticeDays) {

    /// What comes next.
    enum Kind {
        /// The last day on which notice keeps the contract from going on.
        NOTICE,
        /// Its last day.
        END
    }

    /// @param on the day itself included
    record Due(Kind kind, LocalDate on) {}

    /// The last day as prolonged by renewals up to a day: the first one that is not before it, where there are
    /// renewals. Empty where there is none at all.
    ///
    /// @param ended the last day as it became by notice or agreement; null where nobody has ended it
    Optional<LocalDate> lastDay(LocalDate on, @Nullable LocalDate ended) {
        Optional<LocalDate> planned = Optional.ofNullable(last).map(day -> prolonged(day, on));
        if (ended == null) {
            return planned;
        }
        return last != null && renewalMonths == null && last.isBefore(ended) ? planned : Optional.of(ended);
    }

    boolean inForce(LocalDate on, @Nullable LocalDate ended) {
        return !on.isBefore(first)
                && lastDay(on, ended).map(day -> !on.isAfter(day)).orElse(true);
    }

    boolean over(LocalDate on, @Nullable LocalDate ended) {
        return lastDay(on, ended).map(on::isAfter).orElse(false);
    }

    /// The last day on which notice still ends it with a given last day; with nothing said of it that day itself.
    LocalDate noticeBy(LocalDate lastDay) {
        return lastDay.minusDays(noticeDays == null ? 0 : noticeDays);
    }

    /// The earliest last day that notice given on a day can have: with fixed periods the end of the first whose notice
    /// is not late, else so many days later. Empty where it ends by itself.
    Optional<LocalDate> endAfterNotice(LocalDate given) {
        if (last == null) {
            return Optional.of(given.plusDays(noticeDays == null ? 0 : noticeDays));
        }
        return renewalMonths == null ? Optional.empty() : Optional.of(notLate(given));
    }

    /// Whether a contract can end on a day by notice or agreement: what ends by itself cannot end later, and what goes
    /// on
    /// period by period ends with one by notice.
    boolean canEnd(LocalDate on, boolean notice) {
        if (last == null) {
            return true;
        }
        return notice ? lastDay(on, null).filter(on::equals).isPresent() : renewalMonths != null || !on.isAfter(last);
    }

    /// The next day from a day on when it ends or notice is due; empty where neither comes.
    Optional<Due> next(LocalDate on, @Nullable LocalDate ended) {
        if (ended != null || last == null || renewalMonths == null) {
            return lastDay(on, ended).filter(day -> !day.isBefore(on)).map(day -> new Due(Kind.END, day));
        }
        return Optional.of(new Due(Kind.NOTICE, noticeBy(notLate(on))));
    }

    private LocalDate notLate(LocalDate given) {
        return lastDay(noticeDays == null ? given : given.plusDays(noticeDays), null)
                .orElseThrow();
    }

    private LocalDate prolonged(LocalDate signed, LocalDate on) {
        if (renewalMonths == null || !on.isAfter(signed)) {
            return signed;
        }
        long times = Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(signed), YearMonth.from(on)) / renewalMonths);
        LocalDate day = after(signed, times * renewalMonths);
        return day.isBefore(on) ? after(signed, (times + 1) * renewalMonths) : day;
    }

    /// A last day that ends a month goes on ending months. Any other keeps its number, in a month without it the last
    /// day (Civil Code of China, art. 202), always counted from the day that was signed.
    private static LocalDate after(LocalDate signed, long months) {
        YearMonth month = YearMonth.from(signed).plusMonths(months);
        boolean ends = signed.getDayOfMonth() == signed.lengthOfMonth();
        return ends ? month.atEndOfMonth() : month.atDay(Math.min(signed.getDayOfMonth(), month.lengthOfMonth()));
    }
}
