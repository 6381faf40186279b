package pareto.calendar;

/// A calendar counts otherwise than before, and with it every one that rests on it.
public record CalendarChanged(CalendarId calendar) {}
