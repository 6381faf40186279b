package pareto.account.merge;

import java.util.List;
import java.util.stream.Collectors;

/// A table of this database.
///
/// @param columns those that can be written
/// @param key those that tell a row from every other; columns that name an account among them
/// @param children tables whose rows hang on rows of this one
record Table(String name, List<String> columns, List<String> key, List<Child> children) {

    /// Rows of another table that hang on rows of this one.
    ///
    /// @param columns theirs, which are equal to
    /// @param parents ours
    record Child(String table, List<String> columns, List<String> parents) {

        /// That row `c` hangs on row `t`.
        String join() {
            return equal("c", columns, "t", parents);
        }
    }

    /// That row `t` is the one that row `r` tells of.
    String sameRow() {
        return equal("t", key, "r", key);
    }

    /// Key of row `c` as JSON, by which it is found again.
    String keyOfChild() {
        return key.stream()
                .map(column -> "'" + column + "', c." + column)
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    private static String equal(String one, List<String> columns, String other, List<String> others) {
        return columns.stream()
                .map(column -> one + "." + column + " = " + other + "." + others.get(columns.indexOf(column)))
                .collect(Collectors.joining(" and "));
    }
}
