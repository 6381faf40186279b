package pareto.insight;

/// The figures of the portfolio rest on other lines, groups or rules than before.
///
/// @param accounts the new standing analysis per account
public record ProfilesRefreshed(AnalysisId accounts) {}
