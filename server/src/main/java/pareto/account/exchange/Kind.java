package pareto.account.exchange;

/// What the rows of a table are about, in the order in which they are taken in: a row may name what an earlier kind
/// brought.
enum Kind {
    ACCOUNTS,
    CONTACTS,
    RELATIONS;

    /// Whether the rows say who a person is.
    boolean personal() {
        return this != ACCOUNTS;
    }

    /// Message key of its word.
    String key() {
        return "account.exchange.kind." + name();
    }
}
