package pareto.calendar;

import java.time.Instant;
import pareto.shell.Refusal;
import pareto.values.BusinessCalendar;

/// The door of this module: stored calendars, with all they rest on.
public interface Calendars {

    /// What counted by what was known at a moment. The same object as long as no layer has changed.
    ///
    /// @throws Refusal when there was no such calendar then
    BusinessCalendar asOf(CalendarId id, Instant moment);
}
