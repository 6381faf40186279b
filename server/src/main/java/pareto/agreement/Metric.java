package pareto.agreement;

/// What a promise is about.
public enum Metric {
    /// Share of the window in which the service was there.
    AVAILABILITY(Unit.PERCENT, true, false),
    LATENCY(Unit.MILLISECONDS, false, false),
    LOSS(Unit.PERCENT, false, false),
    THROUGHPUT(Unit.MEGABITS, true, false),
    /// From a request to the first answer of a person.
    RESPONSE(Unit.HOURS, false, true),
    /// From a fault to the service being back.
    RESTORATION(Unit.HOURS, false, true),
    /// From an order to the service being there.
    PROVISIONING(Unit.WORKING_DAYS, false, true),
    /// Share of requests answered for good at the first contact.
    FIRST_CONTACT(Unit.PERCENT, true, false),
    /// Share of deliveries on or before the agreed day.
    ON_TIME_DELIVERY(Unit.PERCENT, true, false),
    /// Anything that is counted and should stay rare.
    COUNT(Unit.TIMES, false, false);

    /// What values are given in.
    public enum Unit {
        PERCENT,
        MILLISECONDS,
        MEGABITS,
        HOURS,
        WORKING_DAYS,
        TIMES
    }

    private final Unit unit;
    private final boolean more;
    private final boolean timed;

    Metric(Unit unit, boolean more, boolean timed) {
        this.unit = unit;
        this.more = more;
        this.timed = timed;
    }

    public Unit unit() {
        return unit;
    }

    /// Whether a higher value is a better one.
    public boolean moreIsBetter() {
        return more;
    }

    /// Whether each case has a time of its own, so that a promise may be about every one of them.
    public boolean timed() {
        return timed;
    }
}
