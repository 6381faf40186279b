package pareto.analysis.rhythm;

import java.util.ArrayList;
import java.util.List;

/// What a book up to a day teaches about gaps: how accounts differ, how long silences of unchanged accounts last, and
/// who leaves. A silence is a mixture of both: with probability p the account left with its last order, else the next
/// order comes by its own distribution (a cure model: Farewell 1982). Order days that are not followed by another yet
/// need no verdict to be learned from; how likely each of them is the last is weighed over and over (EM).
public final class GapModel {

    private static final int ROUNDS = 25;
    private static final double[] KEEPS = {1, 0.97, 0.93, 0.87};

    /// Accounts by whose foretold gaps forgetting is chosen.
    private static final int CHOOSING = 400;

    private static final int MOST_LEARNING = 5_000;

    private final int asOf;
    private final Population population;
    private final SilenceScale scale;
    private final Leaving leaving;

    private GapModel(int asOf, Population population, Silences silences) {
        this.asOf = asOf;
        this.population = population;
        this.scale = new SilenceScale(silences);
        this.leaving = new Leaving(silences);
        var active = new double[silences.size()];
        var left = new double[silences.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < active.length; i++) {
                left[i] = left(silences, i);
                active[i] = 1 - left[i];
            }
            scale.learn(silences, active);
            leaving.learn(silences, left);
        }
    }

    /// The probability that this is the silence of an account that has left.
    private double left(Silences silences, int i) {
        if (silences.ended(i) || silences.left(i)) {
            return silences.left(i) ? 1 : 0;
        }
        var traits = silences.traits(i);
        double gone = leaving.probability(traits);
        double stays = (1 - gone) * scale.survival(silences.until(i), traits);
        return gone / (gone + stays);
    }

    /// Learns from all order days up to and including this day.
    ///
    /// @param book every account once, in an order that is always the same
    /// @param asOf day since 1970
    public static GapModel learn(List<OrderDays> book, int asOf) {
        var population = population(book, asOf);
        return new GapModel(asOf, population, Silences.upTo(book, asOf, population));
    }

    private static Population population(List<OrderDays> book, int asOf) {
        var best = Population.of(sums(book, asOf, 1, MOST_LEARNING), 1);
        double most = foretold(book, asOf, best);
        for (double keep : KEEPS) {
            if (keep < 1) {
                var next = Population.of(sums(book, asOf, keep, MOST_LEARNING), keep);
                double value = foretold(book, asOf, next);
                best = value > most ? next : best;
                most = Math.max(most, value);
            }
        }
        return best;
    }

    private static List<GapSums> sums(List<OrderDays> book, int asOf, double keep, int most) {
        var sums = new ArrayList<GapSums>();
        for (var history : sample(book, most)) {
            int n = history.countUpTo(asOf);
            if (n >= 2) {
                sums.add(GapSums.of(history, n, keep));
            }
        }
        return sums;
    }

    private static List<OrderDays> sample(List<OrderDays> book, int most) {
        int step = 1 + (book.size() - 1) / most;
        var sample = new ArrayList<OrderDays>();
        for (int i = 0; i < book.size(); i += step) {
            sample.add(book.get(i));
        }
        return sample;
    }

    /// How likely gaps are by what was known before each.
    private static double foretold(List<OrderDays> book, int asOf, Population population) {
        double sum = 0;
        for (var history : sample(book, CHOOSING)) {
            int n = history.countUpTo(asOf);
            var sums = GapSums.none(population.keep());
            for (int i = 0; i + 1 < n; i++) {
                int gap = history.gapAfter(i);
                sum += new NextGap(population, sums).logDensity(gap);
                sums = sums.plus(gap);
            }
        }
        return sum;
    }

    /// The last day this model learned from, as days since 1970.
    public int asOf() {
        return asOf;
    }

    /// The rhythm of an account after its first order days, by these alone.
    ///
    /// @param orderDays how many of its order days are known, 1 or more
    public Rhythm rhythm(OrderDays history, int orderDays) {
        if (orderDays < 1 || orderDays > history.days().length) {
            throw new IllegalArgumentException("Account " + history.account() + " has " + history.days().length
                    + " order days, so its rhythm cannot be told after " + orderDays + ".");
        }
        return rhythm(new Walk(population, history).to(orderDays));
    }

    private Rhythm rhythm(Walk walk) {
        var traits = walk.traits();
        return new Rhythm(walk.lastDay(), walk.next(), scale, traits, leaving.probability(traits));
    }

    /// The rhythms of an account after each of its order days.
    ///
    /// @param from number of order days known at first
    /// @param to number of order days known at last
    public List<Rhythm> rhythms(OrderDays history, int from, int to) {
        var rhythms = new ArrayList<Rhythm>();
        var walk = new Walk(population, history);
        for (int known = Math.max(1, from); known <= to; known++) {
            rhythms.add(rhythm(walk.to(known)));
        }
        return rhythms;
    }
}
