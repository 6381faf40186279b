package pareto.analysis.rhythm.season;

/// Why an account may have changed, as far as it takes to rank it among others.
///
/// @param from first and `to` last day of the window it is judged on, as days since 1970
/// @param windows seasons missed, 0 for an account judged by its own interval
/// @param left share of the expected that came
/// @param spread factor around an expected amount that holds eight of ten cases; 1 where order days are expected
/// @param chance probability of so little under its own predictive distribution
/// @param falseAlarm probability that it is unchanged although this was seen
/// @param atKnownRate the same were it known how often accounts change, to learn that from
/// @param fresh whether the evidence is new enough to raise an alarm that was not raised before
record Suspicion(
        Kind kind,
        int from,
        int to,
        int windows,
        double left,
        double spread,
        double chance,
        double falseAlarm,
        double atKnownRate,
        boolean fresh) {

    Suspicion with(double falseAlarm) {
        return new Suspicion(kind, from, to, windows, left, spread, chance, falseAlarm, atKnownRate, fresh);
    }
}
