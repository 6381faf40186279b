package pareto.analysis.cli;

import java.time.LocalDate;
import java.util.List;
import pareto.analysis.lifetime.Fit;
import pareto.analysis.lifetime.Scores;
import pareto.analysis.lifetime.SpendFit;
import pareto.analysis.portfolio.BuyingHistories;

/// All that `lifetime` found out, ready to be shown.
///
/// @param remarks sentences on the model: why it was chosen, what it fell back to, what it cannot say
record Foretold(
        Fit fit,
        SpendFit spend,
        Scores scores,
        BuyingHistories histories,
        double weeks,
        LocalDate until,
        String currency,
        List<String> remarks) {}
