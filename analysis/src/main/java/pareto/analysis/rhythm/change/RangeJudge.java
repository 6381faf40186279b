package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pareto.analysis.lifetime.IncompleteBeta;
import pareto.analysis.rhythm.season.Doubt;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.TailScale;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;

/// Which accounts buy some of their families no longer, although they still order. A family is judged by how many order
/// days the account has gone without it, so that rarer orders are no shrinking range; by what others bought of it; and
/// by how often such silences of this ledger ended.
final class RangeJudge {

    /// A silence of more days is no news.
    private static final int FORGOTTEN = 400;
    private static final int LOOK_BACK = 365;
    private static final double YEAR = 365.25;
    /// Mean intervals after which an account itself is silent, and nothing more can be said of its range.
    private static final double LATE = 2.5;
    private static final int LATE_DAYS = 45;
    /// How often families are given up a year, where a ledger does not tell otherwise, and the years it weighs.
    private static final double USUAL = 0.05;
    private static final double USUAL_YEARS = 200;
    private static final int ROUNDS = 12;
    /// Families that bring so much of what was lost have taken their place.
    private static final double REPLACED = 0.5;

    private final int asOf;
    private final TailScale scale = new TailScale();
    private final List<List<FamilySilence>> accounts = new ArrayList<>();
    private final double givenUp;

    /// @param baskets with nothing after the day
    RangeJudge(List<Basket> baskets, int asOf) {
        this.asOf = asOf;
        var pulse = new FamilyPulse(baskets);
        for (var basket : baskets) {
            var silences = basket.families().stream()
                    .flatMap(family -> FamilySilence.of(basket, family, asOf, pulse, scale::learn).stream())
                    .filter(silence -> asOf - silence.last() <= FORGOTTEN)
                    .toList();
            if (!silences.isEmpty()) {
                accounts.add(silences);
            }
        }
        givenUp = learned();
    }

    List<Warning> all() {
        return accounts.stream().flatMap(silences -> judge(silences).stream()).toList();
    }

    /// What of a silence does not hang on how often families are given up.
    private record Silent(FamilySilence silence, double chance, double exposure) {

        double falseAlarm(double rate) {
            return Doubt.unchanged(chance, rate * exposure);
        }

        double atKnown(double rate) {
            return Doubt.known(chance, rate * exposure);
        }
    }

    /// How often a family is given up within a year: the share that would make the silences now seen likely.
    private double learned() {
        var all = accounts.stream()
                .flatMap(List::stream)
                .map(silence ->
                        new Silent(silence, scale.of(silence.chance()), silence.exposure(silence.orders(), asOf)))
                .toList();
        double rate = USUAL;
        for (int round = 0; round < ROUNDS; round++) {
            double gone = USUAL * USUAL_YEARS;
            double years = USUAL_YEARS;
            for (var silent : all) {
                var silence = silent.silence;
                double lost = silence.orders() == 0 ? 0 : 1 - silent.atKnown(rate);
                int from = Math.max(asOf - LOOK_BACK, silence.family().days()[0]);
                gone += silence.last() >= from ? lost : 0;
                years += Math.max(0, silence.last() - from + (1 - lost) * (asOf - Math.max(from, silence.last())))
                        / YEAR;
            }
            rate = gone / years;
        }
        return rate;
    }

    private double falseAlarm(FamilySilence silence, int without, double rate) {
        return new Silent(silence, scale.of(silence.chance(without)), silence.exposure(without, asOf)).falseAlarm(rate);
    }

    private Optional<Warning> judge(List<FamilySilence> silences) {
        var basket = silences.getFirst().basket();
        if (itselfSilent(basket)) {
            return Optional.empty();
        }
        var named = silences.stream()
                .filter(silence -> silence.orders() > 0
                        && silence.longerThanEver(asOf)
                        && falseAlarm(silence, silence.orders(), givenUp) <= Odds.DOUBTFUL)
                .sorted(Comparator.comparingDouble(FamilySilence::yearly).reversed())
                .toList();
        return named.isEmpty() || replaced(basket, named) ? Optional.empty() : Optional.of(warning(silences, named));
    }

    private boolean itselfSilent(Basket basket) {
        int n = Basket.until(basket.days(), asOf);
        int last = basket.days()[n - 1];
        double gap = (last - basket.days()[0]) / Math.max(1.0, n - 1.0);
        return asOf - last > Math.max(LATE_DAYS, LATE * gap);
    }

    /// Whether families begun since, or of which it buys clearly more since, bring what was lost.
    private boolean replaced(Basket basket, List<FamilySilence> named) {
        int since = named.stream().mapToInt(FamilySilence::last).min().orElse(asOf);
        double gained = basket.families().stream()
                .mapToDouble(family -> new FamilyRise(basket, family, since, asOf).gained())
                .sum();
        double lost = named.stream()
                .mapToDouble(silence -> silence.yearly() * (asOf - silence.last()) / YEAR)
                .sum();
        return gained >= REPLACED * lost;
    }

    private Warning warning(List<FamilySilence> silences, List<FamilySilence> named) {
        var surest = named.stream()
                .min(Comparator.comparingDouble(one -> falseAlarm(one, one.orders(), givenUp)))
                .orElseThrow();
        int from = named.stream().mapToInt(FamilySilence::last).max().orElseThrow() + 1;
        return new Warning(
                surest.basket().account(),
                Kind.SHRINKING_RANGE,
                Period.through(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(asOf)),
                expected(named, Basket.count(surest.basket().days(), from, asOf)),
                0,
                Math.min(1, silences.size() * scale.of(surest.chance())),
                falseAlarm(surest, surest.orders(), givenUp),
                named.stream().map(this::risk).reduce(new Expectation(0, 0, 0), Expectation::plus),
                since(surest),
                false,
                named.stream().map(silence -> silence.family().name()).toList());
    }

    /// Order days with any of the named, counted for each.
    private static Expectation expected(List<FamilySilence> named, int orders) {
        double[] sum = {1};
        for (var silence : named) {
            sum = together(sum, silence.belief().counts(orders));
        }
        var counts = sum;
        return Expectation.of(n -> {
            double more = 0;
            for (int k = n; k < counts.length; k++) {
                more += counts[k];
            }
            return more;
        });
    }

    private static double[] together(double[] one, double[] other) {
        var sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int k = 0; k < other.length; k++) {
                sum[i + k] += one[i] * other[k];
            }
        }
        return sum;
    }

    /// What the family brought in its last year, as often as it is bought in a year: a count whose rate is
    /// known only by that year.
    private Expectation risk(FamilySilence silence) {
        int seen = silence.yearlyOrders();
        var count = Expectation.of(n -> IncompleteBeta.regularised(0.5, n, seen + 1.0));
        return count.times(silence.yearly() / (seen + 1.0) * (1 - falseAlarm(silence, silence.orders(), givenUp)));
    }

    /// The order day on which it was first this certain.
    private LocalDate since(FamilySilence silence) {
        int first = Basket.until(silence.basket().days(), silence.last());
        int without = Math.min(silence.orders(), silence.longest() + 1);
        while (without < silence.orders() && falseAlarm(silence, without, givenUp) > Odds.DOUBTFUL) {
            without++;
        }
        int day = Math.max(silence.basket().days()[first + without - 1], silence.last() + silence.longestDays() + 1);
        return LocalDate.ofEpochDay(Math.min(asOf, day));
    }
}
