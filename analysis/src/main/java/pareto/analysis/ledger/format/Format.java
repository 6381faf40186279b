package pareto.analysis.ledger.format;

/// What a file turned out to be.
///
/// @param description for the user, e.g. "CSV, comma, UTF-8" or "Excel .xlsx"
public record Format(Kind kind, String description) {

    /// The five families of formats.
    public enum Kind {
        TEXT,
        XLSX,
        XLS,
        HTML,
        PARQUET
    }
}
