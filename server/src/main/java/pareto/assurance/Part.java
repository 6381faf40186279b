package pareto.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pareto.agreement.SlaTerm;
import pareto.values.BusinessCalendar;
import pareto.values.Period;
import pareto.values.Stretch;

/// A measuring window, or the part of it in which one version of a contract had the say: a promise is measured on its
/// own days only.
///
/// @param window all days of the window
/// @param days those on which the promise holds, within the window, at least one
/// @param holds all days on which it holds
/// @param calendar on which time counts, and in whose zone days begin
record Part(SlaTerm term, Period window, Period days, Period holds, BusinessCalendar calendar) {

    Stretch time() {
        return time(days);
    }

    boolean over(Instant now) {
        return !now.isBefore(time().to());
    }

    /// The day of the promise on which something began: by its calendar, and within the days on which it holds. Which
    /// version a request falls under is found by the zone of the server, so that by the calendar it can lie beside.
    LocalDate day(Instant begun) {
        LocalDate day = LocalDate.ofInstant(begun, calendar.zone());
        return day.isBefore(holds.from()) ? holds.from() : day.isBefore(holds.to()) ? day : holds.lastDay();
    }

    /// The day on which it is judged.
    LocalDate lastDay() {
        return days.lastDay();
    }

    /// What of the days between two, the second not included, belongs to it.
    Optional<Stretch> time(LocalDate from, LocalDate to) {
        LocalDate first = from.isAfter(days.from()) ? from : days.from();
        LocalDate end = to.isBefore(days.to()) ? to : days.to();
        return first.isBefore(end) ? Optional.of(time(new Period(first, end))) : Optional.empty();
    }

    private Stretch time(Period some) {
        return new Stretch(
                some.from().atStartOfDay(calendar.zone()).toInstant(),
                some.to().atStartOfDay(calendar.zone()).toInstant());
    }
}
