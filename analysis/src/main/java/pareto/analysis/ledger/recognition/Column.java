package pareto.analysis.ledger.recognition;

/// What a column of an order file can mean. The lower-case name with hyphens is what `--map` takes.
public enum Column {
    /// Account code; the name stands in where a file has no code.
    ACCOUNT,
    ACCOUNT_NAME,
    /// Code or name of the parent account.
    PARENT,
    ORDER,
    LINE,
    DATE,
    PRODUCT,
    PRODUCT_NAME,
    FAMILY,
    QUANTITY,
    UNIT,
    PRICE,
    /// Amount of the line; whether tax is included is a setting of the source where both are in the file.
    AMOUNT,
    /// Amount with tax (价税合计), where the file has both.
    AMOUNT_WITH_TAX,
    CURRENCY,
    /// Total cost of the line.
    COST,
    /// Cost of one unit.
    UNIT_COST,
    REGION,
    AGENT,
    SELLER,
    /// Kind of document; red (红字), return (退货) and credit note mark returns.
    KIND
}
