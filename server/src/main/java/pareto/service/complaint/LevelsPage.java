package pareto.service.complaint;

import java.time.LocalDate;
import java.util.List;
import pareto.calendar.Calendars;

/// The table of levels, for everybody to read and for directors to set.
///
/// @param before tables that held, the one that holds first
record LevelsPage(
        List<Level> levels,
        List<Levels.Version> before,
        List<Calendars.Named> calendars,
        LocalDate today,
        boolean decides) {

    int number() {
        return before.getFirst().number();
    }

    /// Name of the calendar on which the hours of a level count; empty for day and night.
    String calendar(Level level) {
        return calendars.stream()
                .filter(one -> one.id().id().equals(level.calendar()))
                .map(Calendars.Named::name)
                .findFirst()
                .orElse("");
    }
}
