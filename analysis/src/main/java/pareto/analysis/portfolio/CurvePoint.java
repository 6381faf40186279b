package pareto.analysis.portfolio;

import java.math.BigDecimal;

/// A point of the 80/20 curve: the `rank` largest accounts hold `cumulativeShare` of the total.
///
/// @param revenue of the account at this rank
public record CurvePoint(long rank, String account, BigDecimal revenue, BigDecimal cumulativeShare) {}
