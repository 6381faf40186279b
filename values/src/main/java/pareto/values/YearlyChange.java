package pareto.values;

import java.time.MonthDay;

/// What is otherwise on the same date of every year. 29 February comes in leap years only.
///
/// @param name what people call the day, such as Christmas
public record YearlyChange(MonthDay day, String name, DayChange change) {}
