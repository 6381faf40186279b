package pareto.calendar;

import java.time.Instant;
import pareto.shell.Refusal;
import pareto.values.BusinessCalendar;

/// The door of this module: stored calendars, with all they rest on.
public interface Calendars {

    /// What counted by what was known at a moment; nothing before the first version. The same object as
    /// long as no layer has changed, so that its years are worked out once. A change that is being saved at
    /// that very moment can be missing, and be there when asked again.
    ///
    /// @throws Refusal when there is no such calendar
    BusinessCalendar asOf(CalendarId id, Instant moment);
}
