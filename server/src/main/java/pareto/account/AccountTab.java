package pareto.account;

/// A page about one account that a module serves; declared as a bean.
///
/// @param key message key of its word
/// @param path what stands behind `/accounts/{id}`, e.g. `/orders`
public record AccountTab(String key, String path, int order) {}
