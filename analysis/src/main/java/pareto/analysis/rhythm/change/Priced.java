package pareto.analysis.rhythm.change;

import java.util.List;
import pareto.analysis.price.Series;

/// What an account bought of each product month by month, and at which price.
///
/// @param group code of its group, its own code where it stands alone
/// @param products months are counted from [Prices#first]
public record Priced(String account, String group, List<Series> products) {}
