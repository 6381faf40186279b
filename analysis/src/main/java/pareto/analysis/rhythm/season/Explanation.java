package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import java.util.Optional;

/// Why an account does not order, as somebody recorded it: an agreed pause, a closure, a merger.
///
/// @param until last day it holds, empty where it holds for good
/// @param recordedOn day from which it was known
public record Explanation(String account, LocalDate from, Optional<LocalDate> until, LocalDate recordedOn) {}
