package pareto.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import pareto.shell.Refusal;
import pareto.values.CalendarLayer;
import pareto.values.DatedChange;
import pareto.values.Week;

/// What a calendar says in one version.
///
/// @param week empty where the calendar below has the say
/// @param days ascending
record Said(Optional<Week> week, List<DatedChange> days) {

    static final Said NOTHING = new Said(Optional.empty(), List.of());
    private static final int MOST = 3_000;

    /// The same hours added or taken away twice on a day are said once, under both names.
    ///
    /// @throws Refusal when two changes set the same day, or there are too many
    Said {
        if (days.size() > MOST) {
            throw Refusal.badInput("calendar.days.tooMany", MOST);
        }
        days = onceEach(days);
        var set = new HashSet<LocalDate>();
        for (var change : days) {
            if (change.change().setsTheDay() && !set.add(change.day())) {
                throw Refusal.conflict("calendar.day.twice", change.day());
            }
        }
    }

    private static List<DatedChange> onceEach(List<DatedChange> days) {
        var sorted = new ArrayList<>(days);
        sorted.sort(Comparator.comparing(DatedChange::day));
        var once = new ArrayList<DatedChange>(sorted.size());
        for (var change : sorted) {
            int known = once.size() - 1;
            while (known >= 0 && once.get(known).day().equals(change.day()) && !same(once.get(known), change)) {
                known--;
            }
            if (known >= 0 && same(once.get(known), change) && !change.change().setsTheDay()) {
                var name = DayNames.joined(once.get(known).name(), change.name());
                once.set(known, new DatedChange(change.day(), name, change.change()));
            } else {
                once.add(change);
            }
        }
        return List.copyOf(once);
    }

    private static boolean same(DatedChange some, DatedChange other) {
        return some.day().equals(other.day()) && some.change().equals(other.change());
    }

    Said with(Optional<Week> other) {
        return new Said(other, days);
    }

    Said with(List<DatedChange> more) {
        var all = new ArrayList<>(days);
        all.addAll(more);
        return new Said(week, all);
    }

    /// Where these set a day, whatever set it before is dropped; the same hours are called as these call
    /// them.
    Said withInstead(List<DatedChange> more) {
        var set = new HashSet<LocalDate>();
        more.stream().filter(each -> each.change().setsTheDay()).forEach(each -> set.add(each.day()));
        var kept = days.stream()
                .filter(each -> more.stream().noneMatch(other -> same(each, other)))
                .filter(each -> !(each.change().setsTheDay() && set.contains(each.day())))
                .toList();
        return new Said(week, kept).with(more);
    }

    /// @throws Refusal when it says no such thing
    Said without(LocalDate day, String does) {
        var left = days.stream()
                .filter(each -> !each.day().equals(day)
                        || !DayWords.write(each.change()).equals(does))
                .toList();
        if (left.size() == days.size()) {
            throw Refusal.notFound("calendar.day.unknown", day);
        }
        return new Said(week, left);
    }

    CalendarLayer layer(String name) {
        return new CalendarLayer(name, week, days, List.of());
    }
}
