package pareto.analysis.rhythm.change;

/// Whether an account buys clearly more of a family since a day: what the family brought per order day of the account,
/// beside the year before.
///
/// @param since last day before, and `asOf` last day of the time looked at
record FamilyRise(Basket basket, Basket.Family family, int since, int asOf) {

    private static final int YEAR = 365;
    /// Days before in which what takes the place of another may have begun.
    private static final int ABOUT = 60;
    private static final double CLEARLY = 2.5;

    /// Net revenue it brought more than before, nothing where that may be chance.
    double gained() {
        int to = since - ABOUT;
        int now = Basket.count(basket.days(), since + 1, asOf);
        int before = Basket.count(basket.days(), to - YEAR + 1, to);
        if (now == 0 || before == 0) {
            return 0;
        }
        double mean = family.between(to - YEAR + 1, to) / before;
        double more = family.between(since + 1, asOf) / now - mean;
        double variance = squares(to - YEAR + 1, to) / before - mean * mean;
        return more > 0 && more * more >= CLEARLY * CLEARLY * variance * (1.0 / now + 1.0 / before) ? more * now : 0;
    }

    private double squares(int from, int to) {
        double sum = 0;
        for (int i = Basket.until(family.days(), from - 1); i < family.days().length && family.days()[i] <= to; i++) {
            sum += family.revenue()[i] * family.revenue()[i];
        }
        return sum;
    }
}
