package pareto.analysis.portfolio;

import java.math.BigDecimal;

/// Revenue of one product family in the window and one year before.
///
/// @param family empty where the file has none
public record FamilyShare(String family, BigDecimal revenue, BigDecimal before) {}
