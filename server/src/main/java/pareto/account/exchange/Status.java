package pareto.account.exchange;

/// What becomes of a row; every row has exactly one.
enum Status {
    NEW,
    CHANGED,
    UNCHANGED,
    REJECTED,
    /// Cannot be decided without a person's word.
    ASKING;

    /// Whether taking the file over writes anything for the row.
    boolean writes() {
        return this == NEW || this == CHANGED;
    }

    /// Whether the row goes back to whoever brought it.
    boolean goesBack() {
        return this == REJECTED || this == ASKING;
    }

    /// Message key of its word.
    String key() {
        return "account.exchange.status." + name();
    }

    /// Colour of its tag.
    String tag() {
        return switch (this) {
            case NEW -> "good";
            case CHANGED -> "acc";
            case UNCHANGED -> "";
            case REJECTED -> "risk";
            case ASKING -> "warn";
        };
    }
}
