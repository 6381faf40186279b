package pareto.analysis.ledger;

/// Where a record of a file ends up; every record is in exactly one.
public enum Status {
    ACCEPTED("A"),
    /// No goods, by a visible rule.
    EXCLUDED("E"),
    /// Goods, but the file names no account.
    UNATTRIBUTED("U"),
    /// Cannot be read as a line; goes back to the user with the reason.
    REJECTED("R");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /// The letter in the lines file.
    public String code() {
        return code;
    }
}
