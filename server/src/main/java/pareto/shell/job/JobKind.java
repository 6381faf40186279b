package pareto.shell.job;

/// What sort of work a job is, such as `orders.import`; names the handler that does it.
public record JobKind(String name) {}
