package pareto.values;

import java.time.LocalDate;

/// What is otherwise on one date, and why.
///
/// @param name what people call the day, such as 国庆节
public record DatedChange(LocalDate day, String name, DayChange change) {}
