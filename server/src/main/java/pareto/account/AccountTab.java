package pareto.account;

import org.jspecify.annotations.Nullable;
import pareto.access.Right;

/// A page about one account that a module serves; declared as a bean.
///
/// @param key message key of its word
/// @param path what stands behind `/accounts/{id}`, e.g. `/orders`
/// @param right what the reader needs; null for nothing but the account
public record AccountTab(
        String key, String path, int order, @Nullable Right right) {

    public AccountTab(String key, String path, int order) {
        this(key, path, order, null);
    }
}
