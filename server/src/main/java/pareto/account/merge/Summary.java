package pareto.account.merge;

import java.util.List;

/// What a merge has moved and set aside.
///
/// @param moved rows by table, the most first
/// @param aside facts of the other account whose place was taken
/// @param stuck facts that did not find their place when the merge was undone
record Summary(List<Count> moved, List<Fact> aside, List<Fact> stuck) {

    /// Rows of one table.
    record Count(String table, int rows) {

        /// Message key of what its rows are.
        String key() {
            return Journal.key(table);
        }
    }

    /// One fact in words: what kind it is, and what it says.
    record Fact(String table, String says) {

        String key() {
            return Journal.key(table);
        }
    }
}
