package pareto.analysis.cli;

import java.util.List;
import pareto.analysis.rhythm.season.Watch;

/// All that `warn` found out, ready to be shown.
///
/// @param assessed whether complete windows are to be told as well
record Warned(List<Watch.Run> runs, String currency, boolean assessed) {}
