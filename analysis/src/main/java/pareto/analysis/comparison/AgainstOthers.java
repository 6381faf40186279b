package pareto.analysis.comparison;

import java.util.List;
import java.util.Optional;

/// Growth of some accounts less that which others of the same size had.
///
/// @param accounts how many of them could be compared
/// @param growth of these, as a share
/// @param expected growth they had had, had each class grown like the others in it
/// @param low lower end of the difference; it lies between the ends in eight of ten cases
/// @param high upper end
public record AgainstOthers(long accounts, double growth, double expected, double low, double high) {

    /// Fewer say nothing.
    public static final int ENOUGH = 5;

    /// Quantile of the normal distribution that leaves a tenth above it.
    private static final double TENTH = 1.2815515655446004;

    /// What there is of one class, such as a tenth of all accounts by size.
    public record Class(Tally own, Tally others) {

        boolean compared() {
            return own.accounts() > 0 && own.x() > 0 && others.accounts() >= ENOUGH && others.x() > 0;
        }
    }

    /// Classes with fewer than five others are left out.
    ///
    /// @return empty where fewer than five accounts are left
    public static Optional<AgainstOthers> of(List<Class> classes) {
        List<Class> compared = classes.stream().filter(Class::compared).toList();
        Tally own = compared.stream().map(Class::own).reduce(Tally.NONE, Tally::plus);
        if (own.accounts() < ENOUGH) {
            return Optional.empty();
        }
        double expected = 0;
        double variance = own.variance();
        for (Class one : compared) {
            double weight = one.own().x() / own.x();
            expected += weight * one.others().ratio();
            variance += weight * weight * one.others().variance();
        }
        double difference = own.ratio() - expected;
        double half = quantile(own.accounts() - 1) * Math.sqrt(variance);
        return Optional.of(
                new AgainstOthers(own.accounts(), own.ratio() - 1, expected - 1, difference - half, difference + half));
    }

    public double difference() {
        return growth - expected;
    }

    /// Whether the difference is one in eight of ten cases.
    public boolean clear() {
        return low > 0 || high < 0;
    }

    /// Of Student's distribution, by its expansion around the normal one; within 0.004 from four degrees on.
    private static double quantile(long degrees) {
        double z = TENTH;
        double cube = z * z * z;
        return z + (cube + z) / (4 * degrees) + (5 * cube * z * z + 16 * cube + 3 * z) / (96.0 * degrees * degrees);
    }
}
