package pareto.account;

import org.jspecify.annotations.Nullable;
import pareto.access.Right;

/// Something a module lets the reader do from any page of an account and from its hit in the search; declared as a
/// bean.
///
/// @param key message key of its words
/// @param icon name of a symbol in the icon sprite
/// @param path what stands behind `/accounts/{id}`, the address of a form
/// @param right what the reader needs; null for nothing but the account
public record AccountAct(
        String key,
        String icon,
        String path,
        int order,
        @Nullable Right right) {}
