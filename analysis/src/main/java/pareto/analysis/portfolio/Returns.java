package pareto.analysis.portfolio;

/// What becomes of returns and credit notes.
public enum Returns {
    /// Net revenue: their negative amounts count.
    DEDUCT,
    /// Their lines are left out.
    IGNORE
}
