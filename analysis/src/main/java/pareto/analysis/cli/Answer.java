package pareto.analysis.cli;

import java.util.List;
import pareto.analysis.portfolio.Concentration;
import pareto.analysis.portfolio.Ranking;
import pareto.analysis.portfolio.Returns;

/// All that `analyse` found out, ready to be shown in one form or another.
///
/// @param files names of the files it rests on, without their folders
/// @param currency of all figures, ISO 4217
/// @param wholeHistory whether the window is all there is, so that no year before stands beside it
record Answer(
        List<String> files,
        LineCounts counts,
        String currency,
        Returns returns,
        boolean wholeHistory,
        Ranking ranking,
        Concentration concentration) {}
