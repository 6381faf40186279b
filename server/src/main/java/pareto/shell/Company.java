package pareto.shell;

/// Whose portfolio this is.
///
/// @param sample whether it is the fictional company delivered with Pareto
public record Company(String name, boolean sample) {}
