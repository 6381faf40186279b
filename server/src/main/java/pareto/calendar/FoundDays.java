package pareto.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pareto.shell.Refusal;
import pareto.values.DatedChange;
import pareto.values.DayChange;
import pareto.values.Period;
import pareto.values.Slot;

/// What was found in a file so far. Of two things said of the same day a make-up workday holds against a
/// holiday, and of two holidays on one day the first, under both names; so with hours that are taken away
/// twice.
final class FoundDays {

    /// Nobody looks through more, and a small file can repeat itself without end.
    static final int MOST = 5_000;

    private final Period span;
    private final Map<LocalDate, DatedChange> set = new TreeMap<>();
    private final Map<TakenAway, DatedChange> takenAway = new LinkedHashMap<>();
    private int said;

    private record TakenAway(LocalDate day, Slot hours) {}

    FoundDays(Period span) {
        this.span = span;
    }

    /// @throws Refusal when the file says too much, as each of these does
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
        if (counts(change.day())) {
            set.merge(change.day(), named(change), FoundDays::both);
        }
    }

    private static DatedChange both(DatedChange known, DatedChange other) {
        if (known.change() instanceof DayChange.Closed && other.change() instanceof DayChange.Like) {
            return other;
        }
        return known.change().equals(other.change())
                ? new DatedChange(known.day(), DayNames.joined(known.name(), other.name()), known.change())
                : known;
    }

    /// What has no name is called by its day, so that it can be taken over.
    private static DatedChange named(DatedChange change) {
        var name = DayNames.cut(change.name());
        return new DatedChange(change.day(), name.isEmpty() ? change.day().toString() : name, change.change());
    }

    private boolean counts(LocalDate day) {
        if (!span.contains(day)) {
            return false;
        }
        said++;
        if (said > MOST) {
            throw Refusal.tooLarge("calendar.days.tooMany", MOST);
        }
        return true;
    }

    /// Some hours of a day are taken away.
    void takenAway(LocalDate day, Slot hours, String name) {
        if (counts(day)) {
            takenAway.merge(
                    new TakenAway(day, hours),
                    named(new DatedChange(day, name, new DayChange.Removed(List.of(hours)))),
                    FoundDays::both);
        }
    }

    List<DatedChange> inOrder() {
        var all = new ArrayList<>(set.values());
        all.addAll(takenAway.values());
        all.sort(Comparator.comparing(DatedChange::day));
        return all;
    }
}
