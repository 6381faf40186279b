package pareto.assurance.measured;

/// Why something was not there.
public enum Cause {
    OURS,
    /// Maintenance we had planned.
    PLANNED,
    CUSTOMER,
    FORCE_MAJEURE
}
