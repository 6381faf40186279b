package pareto.account.contact;

import org.jspecify.annotations.Nullable;

/// What a person is to us at one account.
///
/// @param influence from 1, little, to 5; 0 where it may not be kept
/// @param attitude null where it may not be kept
public record Standing(
        DecisionRole role, int influence, @Nullable Attitude attitude) {

    /// The influence; null where it may not be kept.
    @Nullable
    Integer known() {
        return influence == 0 ? null : influence;
    }

    /// The same without what may not be kept.
    Standing unassessed() {
        return new Standing(role, 0, null);
    }
}
