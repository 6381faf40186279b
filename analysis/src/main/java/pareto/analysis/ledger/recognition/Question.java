package pareto.analysis.ledger.recognition;

/// What a file leaves open, so that a person must say it once per source.
public enum Question {
    /// No column names the account; every line would stay unattributed.
    ACCOUNT,
    /// No column holds the day of the order.
    DATE,
    /// Neither an amount nor quantity and price were found.
    AMOUNT,
    /// Every date of the sample reads both day first and month first.
    DATE_ORDER,
    /// Neither column, header nor sign tells the currency.
    CURRENCY,
    /// The file has amounts with and without tax.
    TAX_BASIS
}
