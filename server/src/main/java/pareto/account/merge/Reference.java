package pareto.account.merge;

/// A column by which rows belong to an account, as the database itself knows.
///
/// @param condition further condition on rows `t`, for tables in which some rows only follow from others
record Reference(Table table, String column, String condition) {

    /// Rows of one account, as a condition on rows `t` with a parameter for the account.
    String ofAccount() {
        return "t." + column + " = :account" + condition;
    }
}
