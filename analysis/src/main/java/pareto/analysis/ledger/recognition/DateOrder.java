package pareto.analysis.ledger.recognition;

/// How a date such as 03/04/2026 is to be read. Dates that begin with the year need no order.
public enum DateOrder {
    /// Day first: 3 April.
    DMY,
    /// Month first: 4 March.
    MDY
}
