package pareto.orders;

import org.jspecify.annotations.Nullable;

/// A system that order files come from; identities of lines hold inside it.
///
/// @param shape how its files are read, once a person has confirmed it
record OrderSource(SourceId id, String name, @Nullable FileShape shape) {

    /// What the ledger calls it.
    String key() {
        return id.id().toString();
    }
}
