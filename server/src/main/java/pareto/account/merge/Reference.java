package pareto.account.merge;

import java.util.List;

/// A column by which rows belong to an account, as the database itself knows.
///
/// @param condition further condition on rows `t`, for tables in which some rows only follow from others
record Reference(Table table, String column, String condition) {

    /// Rows of one account, as a condition on rows `t` with a parameter for the account.
    String ofAccount() {
        return "t." + column + " = :account" + condition;
    }

    /// Tables whose rows hang on rows of this one and name the account in a column of the same name.
    ///
    /// @param all every reference there is
    List<Table.Child> hanging(List<Reference> all) {
        return table.children().stream()
                .filter(child -> all.stream()
                        .anyMatch(one -> one.table().name().equals(child.table())
                                && one.column().equals(column)))
                .toList();
    }
}
