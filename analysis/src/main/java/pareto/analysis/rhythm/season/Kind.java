package pareto.analysis.rhythm.season;

/// What an account does differently.
public enum Kind {
    ORDER_MISSING("orderMissing"),
    FALLING_VOLUME("fallingVolume"),
    SHRINKING_RANGE("shrinkingRange"),
    GROWING_GAPS("growingGaps"),
    SHARE_MOVING("shareMoving"),
    WHOLE_SHOP_FALLING("wholeShopFalling"),
    RISING("rising");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
