package pareto.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pareto.values.DatedChange;
import pareto.values.DayChange;
import pareto.values.Period;
import pareto.values.Slot;

/// What was found in a file so far. Of two things said of the same day a make-up workday holds against a
/// holiday, and of two holidays on one day the first, under both names.
final class FoundDays {

    private final Period span;
    private final Map<LocalDate, DatedChange> set = new TreeMap<>();
    private final List<DatedChange> takenAway = new ArrayList<>();

    FoundDays(Period span) {
        this.span = span;
    }

    void holiday(LocalDate day, String name) {
        set(new DatedChange(day, name, new DayChange.Closed()));
    }

    /// A weekend day is worked as the weekday beside it, any other as itself.
    void makeUpWorkday(LocalDate day, String name) {
        var like = switch (day.getDayOfWeek()) {
            case SATURDAY -> DayOfWeek.FRIDAY;
            case SUNDAY -> DayOfWeek.MONDAY;
            case DayOfWeek weekday -> weekday;
        };
        set(new DatedChange(day, name, new DayChange.Like(like)));
    }

    private void set(DatedChange change) {
        if (span.contains(change.day())) {
            set.merge(change.day(), change, FoundDays::both);
        }
    }

    private static DatedChange both(DatedChange known, DatedChange other) {
        if (known.change() instanceof DayChange.Closed && other.change() instanceof DayChange.Like) {
            return other;
        }
        boolean alike = known.change().equals(other.change()) && !known.name().equals(other.name());
        return alike ? new DatedChange(known.day(), known.name() + " / " + other.name(), known.change()) : known;
    }

    /// Some hours of a day are taken away.
    void takenAway(LocalDate day, Slot hours, String name) {
        if (span.contains(day)) {
            takenAway.add(new DatedChange(day, name, new DayChange.Removed(List.of(hours))));
        }
    }

    List<DatedChange> inOrder() {
        var all = new ArrayList<>(set.values());
        all.addAll(takenAway);
        all.sort(Comparator.comparing(DatedChange::day));
        return all;
    }
}
