package pareto.agreement;

import org.jspecify.annotations.Nullable;

/// What does not count as a miss.
///
/// @param maintenanceDays planned maintenance announced so many days before; null where maintenance counts
public record Exclusions(@Nullable Integer maintenanceDays, boolean customersFault, boolean forceMajeure) {}
