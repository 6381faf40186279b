package pareto.calendar;

import java.util.UUID;

/// A stored calendar.
public record CalendarId(UUID id) {}
