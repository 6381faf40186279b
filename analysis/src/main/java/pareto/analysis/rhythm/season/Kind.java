package pareto.analysis.rhythm.season;

/// What an account does differently.
public enum Kind {
    ORDER_MISSING("orderMissing"),
    GROWING_GAPS("growingGaps"),
    FALLING_VOLUME("fallingVolume");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
