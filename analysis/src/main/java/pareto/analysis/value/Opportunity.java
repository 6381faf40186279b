package pareto.analysis.value;

import org.jspecify.annotations.Nullable;

/// A product family that an account does not buy and those like it do (空白机会).
///
/// @param family its name
/// @param year what twelve months of it could bring
/// @param alike the evidence of comparable accounts; null where there are too few, or too few of them buy it
/// @param sisters the evidence of other units of the same group; null where none of them buys it
/// @param latest the day it last bought it, in days since 1970; null when it never did
public record Opportunity(
        String family,
        Estimate year,
        @Nullable Alike alike,
        @Nullable Sisters sisters,
        @Nullable Integer latest) {

    /// @param accounts how many comparable ones there are
    /// @param buyers those of them that buy it
    /// @param share the median of its share in what they buy
    /// @param main the family that all of them buy most of
    /// @param sameSize whether they are as large as well, within a factor of four
    public record Alike(int accounts, int buyers, double share, String main, boolean sameSize) {}

    /// @param units other units of the group that buy anything
    /// @param buyers those of them that buy it
    public record Sisters(int units, int buyers) {}

    /// The same for whoever may not know what other units of the group do.
    public Opportunity withoutSisters() {
        return new Opportunity(family, year, alike, null, latest);
    }
}
