package pareto.calendar;

import java.time.Instant;
import java.util.List;
import pareto.shell.Refusal;
import pareto.values.BusinessCalendar;

/// The door of this module: stored calendars, with all they rest on.
public interface Calendars {

    /// A calendar by the name it is chosen by.
    record Named(CalendarId id, String name) {}

    /// The general before the special.
    List<Named> all();

    /// What counted by what was known at a moment; nothing before the first version. The same object as
    /// long as no layer has changed, so that its years are worked out once. A change that is being saved at
    /// that very moment can be missing, and be there when asked again.
    ///
    /// @throws Refusal when there is no such calendar
    BusinessCalendar asOf(CalendarId id, Instant moment);
}
