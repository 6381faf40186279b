package pareto.values;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What one source says of working time: the nation, the company, a customer's contract, a department.
///
/// @param name of the source, shown where its days are explained
/// @param week the hours of an ordinary week, where this source has a say in them
/// @param dated what is otherwise on single days; on these days they come before `yearly`
/// @param yearly what is otherwise every year
/// @throws IllegalArgumentException when two changes set the same day
public record CalendarLayer(String name, Optional<Week> week, List<DatedChange> dated, List<YearlyChange> yearly) {

    public CalendarLayer {
        dated = List.copyOf(dated);
        yearly = List.copyOf(yearly);
        var days = new HashSet<Object>();
        dated.stream()
                .filter(each -> each.change().setsTheDay() && !days.add(each.day()))
                .forEach(twice -> refuse(name, twice.day(), twice.name()));
        yearly.stream()
                .filter(each -> each.change().setsTheDay() && !days.add(each.day()))
                .forEach(twice -> refuse(name, twice.day(), twice.name()));
    }

    public static CalendarLayer of(String name, Week week) {
        return new CalendarLayer(name, Optional.of(week), List.of(), List.of());
    }

    public static CalendarLayer of(String name, List<DatedChange> dated) {
        return new CalendarLayer(name, Optional.empty(), dated, List.of());
    }

    private static void refuse(String layer, Object day, String name) {
        throw new IllegalArgumentException("The calendar " + layer + " says twice what begins on " + day
                + ", the second time as " + name + "; keep one of the two.");
    }
}
