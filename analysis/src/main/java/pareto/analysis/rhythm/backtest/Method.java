package pareto.analysis.rhythm.backtest;

import java.util.List;

/// A way of telling which silent accounts are lost.
public enum Method {
    /// No order for N days.
    RECENCY("recency"),
    /// No order for k times the account's mean gap.
    OVERDUE_RATIO("overdueRatio"),
    /// No order for z times the mean gap to the power of three quarters.
    OVERDUE_POWER("overduePower"),
    /// P(no order within the horizon) by the BG/NBD model.
    BG_NBD("bgNbd"),
    /// Ours: P(no order within the horizon) at cut-offs, `falseAlarm` for alarms.
    PARETO("pareto");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    /// As at the shell and in answers.
    public String code() {
        return code;
    }

    /// Those compared at cut-offs; the power of the mean gap is a rule for alarms.
    static List<Method> atCutOffs() {
        return List.of(RECENCY, OVERDUE_RATIO, BG_NBD, PARETO);
    }

    /// What ours is compared with at cut-offs.
    static List<Method> baselines() {
        return List.of(RECENCY, OVERDUE_RATIO, BG_NBD);
    }

    boolean tellsProbability() {
        return this == BG_NBD || this == PARETO;
    }
}
