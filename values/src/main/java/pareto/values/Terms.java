package pareto.values;

/// What a stopwatch runs against: how long, counted on which calendar, with which conventions.
public record Terms(BusinessCalendar calendar, TimeLimit limit, Conventions conventions) {

    public static Terms usual(BusinessCalendar calendar, TimeLimit limit) {
        return new Terms(calendar, limit, Conventions.USUAL);
    }
}
