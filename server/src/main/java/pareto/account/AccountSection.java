package pareto.account;

/// A part of an account's first page that a module serves by address; declared as a bean.
///
/// @param path what stands behind `/accounts/{id}`, e.g. `/revenue`
/// @param rail whether it stands in the narrow column
public record AccountSection(String path, int order, boolean rail) {}
