package pareto.values;

import java.time.Instant;

/// When something is due, and the working time that leads there.
public record Due(Instant at, WorkingTime time) {}
