package pareto.analysis.rhythm;

/// What the gaps of one account say about its mean and shape: their number, sum and sum of logarithms, earlier ones
/// counting less.
///
/// @param keep weight of a gap relative to the one after it, 1 to forget nothing
record GapSums(double keep, double count, double days, double logs) {

    static GapSums none(double keep) {
        return new GapSums(keep, 0, 0, 0);
    }

    GapSums plus(int gap) {
        return new GapSums(keep, keep * count + 1, keep * days + gap, keep * logs + Math.log(gap));
    }

    /// Of the first order days of an account.
    ///
    /// @param orderDays how many of them are known
    static GapSums of(OrderDays history, int orderDays, double keep) {
        var sums = none(keep);
        for (int i = 0; i + 1 < orderDays; i++) {
            sums = sums.plus(history.gapAfter(i));
        }
        return sums;
    }
}
