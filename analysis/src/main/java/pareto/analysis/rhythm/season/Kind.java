package pareto.analysis.rhythm.season;

/// What an account does differently.
public enum Kind {
    ORDER_MISSING("orderMissing"),
    GROWING_GAPS("growingGaps"),
    FALLING_VOLUME("fallingVolume"),
    /// Families it bought regularly and does no longer, though it still orders.
    SHRINKING_RANGE("shrinkingRange"),
    /// It pays less for the same products than before, beside what others pay.
    PRICE_EROSION("priceErosion"),
    /// Good news: it orders more often than it used to.
    RISING("rising"),
    /// Good news: its orders are larger than they used to be.
    RISING_VOLUME("risingVolume");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether nobody has to do anything about it; such a statement is no warning and counts against no bound.
    public boolean goodNews() {
        return this == RISING || this == RISING_VOLUME;
    }

    /// Whether expected and actual are net revenue; else they are order days.
    public boolean ofMoney() {
        return this == FALLING_VOLUME || this == PRICE_EROSION || this == RISING_VOLUME;
    }
}
