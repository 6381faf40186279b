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
    /// Its share of what its group buys has moved to other units of the group.
    SHARE_MOVING("shareMoving"),
    /// One person alone is left of several who decided to buy: said by dossiers, since no ledger names a buyer.
    SINGLE_BUYER("singleBuyer"),
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

    /// Whether expected and actual are net revenue; else they are counted.
    public boolean ofMoney() {
        return switch (this) {
            case FALLING_VOLUME, PRICE_EROSION, SHARE_MOVING, RISING_VOLUME -> true;
            case ORDER_MISSING, GROWING_GAPS, SHRINKING_RANGE, SINGLE_BUYER, RISING -> false;
        };
    }
}
