package pareto.account;

import org.jspecify.annotations.Nullable;
import pareto.access.Right;

/// A part of an account's first page that a module serves by address; declared as a bean.
///
/// @param path what stands behind `/accounts/{id}`, e.g. `/revenue`
/// @param rail whether it stands in the narrow column
/// @param right what the reader needs; null for nothing but the account
public record AccountSection(
        String path, int order, boolean rail, @Nullable Right right) {

    public AccountSection(String path, int order, boolean rail) {
        this(path, order, rail, null);
    }
}
