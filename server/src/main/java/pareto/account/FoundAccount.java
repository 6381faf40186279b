package pareto.account;

import org.jspecify.annotations.Nullable;

/// An account as an order file names it.
///
/// @param code its code, or its name where the file has no code
/// @param name its latest name in the file; the code where the file has no name
/// @param parent code or name of its parent, where the file has one
public record FoundAccount(
        String code, String name, @Nullable String parent) {}
