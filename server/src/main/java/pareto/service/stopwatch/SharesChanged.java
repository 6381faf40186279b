package pareto.service.stopwatch;

/// Others of the [Shares] are told from now on; told in the transaction in which that is decided.
public record SharesChanged() {}
