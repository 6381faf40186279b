package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.analysis.rhythm.change.PriceLevels.Level;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Tails;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;

/// Which accounts pay less for the same products than before, whatever they buy of them: the last three whole months
/// beside the twelve before, less what prices did for others, beside how far this went up and down at the account
/// itself
/// in earlier months. Cheaper products instead of dearer ones are no fall, and neither is a discount for quantity.
final class PriceJudge {

    private static final int LOOKS = 8;
    private static final int LEAST_LOOKS = 2;
    /// Looks that stand for what is usual in the shop, and the least error of one.
    private static final double PRIOR = 4;
    private static final double LEAST_ERROR = 0.01;
    /// Median of a squared normal variable.
    private static final double MEDIAN_SQUARE = 0.455;
    private static final int LEAST_PAIRS = 8;
    private static final double NOTABLE = -0.03;
    private static final double FALLS = -0.02;
    /// Share of accounts whose prices fell so within the last quarter.
    private static final double ERODED = 0.01;
    private static final int NAMED = 3;
    private static final int YEAR = 12;

    private final Prices prices;
    private final int last;
    private final Map<Priced, Double> discounts = new LinkedHashMap<>();
    private final Map<Integer, PriceLevels> levels = new HashMap<>();
    private final TailScale scale = new TailScale();
    private final double usual;

    PriceJudge(Prices prices, LocalDate asOf) {
        this.prices = prices;
        last = prices.lastMonth(asOf);
        learnDiscounts();
        usual = usual();
        for (var account : prices.accounts()) {
            for (int look = 1; look <= LOOKS; look++) {
                seen(account, last - look * PriceShift.NOW, look).ifPresent(seen -> scale.learn(seen.chance()));
            }
        }
    }

    /// @param error standard error of the level
    private record Seen(Level level, double error, double degrees) {

        double chance() {
            return Tails.student(level.own() / error, degrees);
        }
    }

    List<Warning> all() {
        var found = new ArrayList<Warning>();
        for (var account : prices.accounts()) {
            seen(account, last, 0).filter(PriceJudge::notable).ifPresent(seen -> found.add(warning(account, seen)));
        }
        return found;
    }

    private static boolean notable(Seen seen) {
        return seen.level.own() <= NOTABLE && seen.level.shift() <= FALLS;
    }

    private void learnDiscounts() {
        var ofShop = new ArrayList<Double>();
        Map<Priced, List<Double>> slopes = new LinkedHashMap<>();
        for (var account : prices.accounts()) {
            var own = account.products().stream()
                    .flatMap(series -> PriceShift.discounts(series, last).stream())
                    .toList();
            slopes.put(account, own);
            ofShop.addAll(own);
        }
        double shop = PriceShift.discount(ofShop, LEAST_PAIRS).orElse(0);
        slopes.forEach((account, own) ->
                discounts.put(account, PriceShift.discount(own, LEAST_PAIRS).orElse(shop)));
    }

    private PriceLevels at(int month) {
        return levels.computeIfAbsent(month, any -> new PriceLevels(discounts, month));
    }

    /// Variance of levels that is usual among all accounts at earlier months.
    private double usual() {
        var squares = new ArrayList<Double>();
        for (var account : prices.accounts()) {
            for (int look = 1; look <= LOOKS; look++) {
                var level = at(last - look * PriceShift.NOW).of(account.account());
                if (level != null) {
                    squares.add(level.own() * level.own());
                }
            }
        }
        return LEAST_ERROR * LEAST_ERROR + PriceShift.median(squares) / MEDIAN_SQUARE;
    }

    /// What is seen at the end of a month, by the looks before it and, of a month that is itself past, after it.
    private Optional<Seen> seen(Priced account, int month, int itself) {
        var now = at(month).of(account.account());
        if (now == null) {
            return Optional.empty();
        }
        double squares = PRIOR * usual;
        int looks = 0;
        for (int look = 1; look <= LOOKS; look++) {
            var level = look == itself ? null : at(last - look * PriceShift.NOW).of(account.account());
            if (level != null) {
                squares += level.own() * level.own();
                looks++;
            }
        }
        return looks < LEAST_LOOKS
                ? Optional.empty()
                : Optional.of(new Seen(now, Math.sqrt(squares / (PRIOR + looks)), PRIOR + looks));
    }

    private double sometime(Seen seen) {
        return Odds.sometime(scale.of(seen.chance()));
    }

    private Warning warning(Priced account, Seen seen) {
        double actual = seen.level.revenue();
        double mid = actual * Math.exp(-seen.level.own());
        double spread = Math.exp(Tails.studentQuantile(0.9, seen.degrees) * seen.error);
        double falseAlarm = Odds.falseAlarm(sometime(seen), ERODED);
        double year = YEAR / (double) PriceShift.NOW * (1 - falseAlarm);
        return new Warning(
                account.account(),
                Kind.PRICE_EROSION,
                new Period(prices.month(last - PriceShift.NOW + 1), prices.month(last + 1)),
                new Expectation(mid / spread, mid, mid * spread),
                actual,
                sometime(seen),
                falseAlarm,
                new Expectation(
                        year * Math.max(0, mid / spread - actual),
                        year * (mid - actual),
                        year * (mid * spread - actual)),
                since(account, falseAlarm),
                false,
                seen.level.fallen().stream().limit(NAMED).toList());
    }

    /// The end of the first month since which it is to be seen without a break.
    private LocalDate since(Priced account, double falseAlarm) {
        int month = last;
        while (month > last - YEAR
                && seen(account, month - 1, 0)
                        .filter(PriceJudge::notable)
                        .filter(seen -> Odds.falseAlarm(sometime(seen), ERODED) <= Math.max(falseAlarm, Odds.DOUBTFUL))
                        .isPresent()) {
            month--;
        }
        return prices.month(month + 1).minusDays(1);
    }
}
