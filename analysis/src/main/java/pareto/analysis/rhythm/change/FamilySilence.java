package pareto.analysis.rhythm.change;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// A family an account bought regularly, and how long it has gone without it.
///
/// @param belief how often it was among what the account ordered
/// @param last the day it was last bought
/// @param orders order days of the account since
/// @param longest order days, and `longestDays` days, it was ever without it before
/// @param pulse what others bought of it meanwhile, as a share of usual
record FamilySilence(
        Basket basket,
        Basket.Family family,
        FamilyBelief belief,
        int last,
        int orders,
        int longest,
        int longestDays,
        double pulse) {

    /// Purchases after which a family counts as one that is bought regularly.
    static final int LEAST = 6;

    private static final double YEAR = 365.25;

    /// What is known on one day; nothing of a family that was bought too rarely.
    ///
    /// @param ended hears how probable each earlier silence was that ended
    static Optional<FamilySilence> of(
            Basket basket, Basket.Family family, int asOf, FamilyPulse pulse, DoubleConsumer ended) {
        int bought = Basket.until(family.days(), asOf);
        if (bought < LEAST) {
            return Optional.empty();
        }
        var belief = FamilyBelief.NONE;
        int longest = 0;
        int longestDays = 0;
        for (int i = 1; i < bought; i++) {
            int gap = place(basket, family, i) - place(basket, family, i - 1);
            if (i >= LEAST) {
                ended.accept(belief.silent(gap - 1.0));
            }
            belief = belief.then(gap);
            longest = Math.max(longest, gap - 1);
            longestDays = Math.max(longestDays, family.days()[i] - family.days()[i - 1]);
        }
        int last = family.days()[bought - 1];
        return Optional.of(new FamilySilence(
                basket,
                family,
                belief,
                last,
                Basket.count(basket.days(), last + 1, asOf),
                longest,
                longestDays,
                pulse.since(family.name(), basket.group(), last, asOf)));
    }

    private static int place(Basket basket, Basket.Family family, int i) {
        return Arrays.binarySearch(basket.days(), family.days()[i]);
    }

    /// Whether it was never without it for so long before.
    boolean longerThanEver(int asOf) {
        return orders > longest && asOf - last > longestDays;
    }

    double chance() {
        return chance(orders);
    }

    /// Probability of so many order days without it.
    double chance(int without) {
        return belief.silent(without * pulse);
    }

    /// Years in which it can have been given up, without its having been bought again before.
    double exposure(int without, int asOf) {
        double sum = 0;
        for (int i = 0; i < without; i++) {
            sum += chance(i);
        }
        return sum * (asOf - last) / Math.max(1, orders) / YEAR;
    }

    /// Net revenue of the year up to the last purchase.
    double yearly() {
        return family.between(last - (int) YEAR + 1, last);
    }

    /// Order days with it in that year.
    int yearlyOrders() {
        return Basket.count(family.days(), last - (int) YEAR + 1, last);
    }
}
