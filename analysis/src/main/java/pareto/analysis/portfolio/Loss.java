package pareto.analysis.portfolio;

import java.math.BigDecimal;

/// What losing the largest accounts would leave.
///
/// @param accounts how many of the largest are lost
/// @param lost their revenue
/// @param left revenue of the others
/// @param leftShare the same as a share of the total
public record Loss(int accounts, BigDecimal lost, BigDecimal left, BigDecimal leftShare) {}
