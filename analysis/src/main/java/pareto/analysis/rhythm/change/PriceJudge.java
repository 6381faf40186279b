package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.TailScale;
import pareto.analysis.rhythm.season.Tails;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;

/// Whose prices have fallen and stay lower than before, whatever is bought of which product: moves from quarter to
/// quarter less those of all others, added up from the quarter before the fall. How likely that is says how far the
/// account's own moves, and those of all, went before; and how often prices of this ledger rose as much, where nobody
/// takes them for a fall.
final class PriceJudge {

    /// How many accounts' prices fall within a year, where a ledger does not tell otherwise, and the years it weighs.
    private static final double USUAL = 0.05;
    private static final double USUAL_YEARS = 200;
    private static final int ROUNDS = 12;
    private static final double QUARTERS_A_YEAR = 4;
    /// What is likelier needs no second look.
    private static final double RARE = 0.1;
    private static final int NAMED = 3;
    private static final int SHOWN_BEFORE = 4;
    /// Groups that must stand behind what is shown of others.
    private static final int SHOWN_GROUPS = 8;
    /// Steps in which a fall is told.
    private static final double STEPS = 100;

    private final int last;
    private final PriceQuarters quarters;
    private final List<PriceIndex> accounts;
    private final PriceSpread spread;
    private final TailScale scale = new TailScale();
    private final double falling;

    /// @param prices what comes after the day is not looked at
    PriceJudge(List<Priced> prices, LocalDate asOf) {
        last = Prices.lastWhole(asOf);
        quarters = new PriceQuarters(prices, last);
        accounts = prices.stream().map(quarters::index).toList();
        spread = PriceSpread.of(accounts);
        falling = learned();
    }

    /// How often prices of an account fall within a year: by how many more falls than rises that are as improbable.
    private double learned() {
        double[] falls = new double[accounts.size()];
        double[] rises = new double[accounts.size()];
        double[] years = new double[accounts.size()];
        for (int i = 0; i < falls.length; i++) {
            var account = accounts.get(i);
            int known = account.moves(QuarterPrices.QUARTERS - 1);
            falls[i] = likely(account, 1);
            rises[i] = likely(account, -1);
            years[i] = known / QUARTERS_A_YEAR;
            if (known > 0) {
                scale.learn(rises[i]);
            }
        }
        double watched = USUAL_YEARS + Arrays.stream(years).sum();
        double rate = USUAL;
        for (int round = 0; round < ROUNDS; round++) {
            double now = rate;
            double more = IntStream.range(0, falls.length)
                    .mapToDouble(i -> real(falls[i], now, years[i]) - real(rises[i], now, years[i]))
                    .sum();
            rate = (USUAL * USUAL_YEARS + Math.max(0, more)) / watched;
        }
        return rate;
    }

    /// Probability of the least likely fall or rise of an account, in as many looks as it has moves.
    private double likely(PriceIndex account, int sign) {
        var run = PriceRun.leastLikely(account, spread, sign);
        int known = account.moves(QuarterPrices.QUARTERS - 1);
        double chance = looked(run.chance(), known);
        return chance < RARE
                ? looked(run.straightChance(account, spread, quarters.straight(account.account()), sign), known)
                : chance;
    }

    private double real(double chance, double rate, double years) {
        double falseAlarm = falseAlarm(scale.of(chance), rate, years);
        return falseAlarm > Odds.DOUBTFUL ? 0 : 1 - falseAlarm;
    }

    private static double falseAlarm(double chance, double rate, double years) {
        return years == 0 ? 1 : chance / (chance + rate * years);
    }

    /// Probability of anything so improbable in as many looks as there are falls of one to all known moves that do not
    /// overlap.
    private static double looked(double chance, int known) {
        double looks = 0;
        for (int moves = 1; moves <= known; moves++) {
            looks += known / (double) moves;
        }
        return Math.min(1, looks * chance);
    }

    List<Warning> all() {
        return spread.known()
                ? accounts.stream().flatMap(account -> judge(account).stream()).toList()
                : List.of();
    }

    private Optional<Warning> judge(PriceIndex account) {
        int known = account.moves(QuarterPrices.QUARTERS - 1);
        DoublePredicate sure = chance -> falseAlarm(chance, known) <= Odds.DOUBTFUL;
        if (!sure.test(PriceRun.leastLikely(account, spread, 1).chance())) {
            return Optional.empty();
        }
        var straight = quarters.straight(account.account());
        var found = PriceFall.lasting(account, spread, straight, sure, 0);
        // What larger orders may explain hides no later fall.
        while (found.isPresent()
                && !LikeQuantities.show(account, straight.products(), found.get(), QuarterPrices.first(last))) {
            found = PriceFall.lasting(
                    account, spread, straight, sure, found.get().told());
        }
        return found.map(fall -> warning(account, straight.products(), fall, known));
    }

    private double falseAlarm(double chance, int known) {
        return falseAlarm(scale.of(looked(chance, known)), falling, known / QUARTERS_A_YEAR);
    }

    private Warning warning(PriceIndex account, List<QuarterPrices> products, PriceFall fall, int known) {
        int now = fall.now();
        var compared = products.stream()
                .filter(prices -> quarters.compared(account.account(), prices, now))
                .toList();
        double actual = revenue(compared, now, now);
        double falseAlarm = falseAlarm(fall.chance(), known);
        var usual = spread.before(account, fall.reference());
        double depth = depth(account, fall);
        double half = Tails.studentQuantile(0.9, usual.degrees()) * usual.error(now - fall.reference());
        var dearer =
                new Expectation(Math.expm1(Math.max(0, depth - half)), Math.expm1(depth), Math.expm1(depth + half));
        return new Warning(
                account.account().account(),
                Kind.PRICE_EROSION,
                new Period(quarter(now), quarter(now + 1)),
                dearer.times(actual).plus(new Expectation(actual, actual, actual)),
                actual,
                scale.of(looked(fall.chance(), known)),
                falseAlarm,
                dearer.times(revenue(compared, now - 3, now) * (1 - falseAlarm)),
                quarter(fall.told() + 1).minusDays(1),
                false,
                fallen(products, fall),
                shown(account, fall));
    }

    /// From a year before the fall, as far as known without a break, until now.
    private List<PriceQuarter> shown(PriceIndex account, PriceFall fall) {
        int first = first(account, fall);
        boolean beside = shownBeside(account, fall);
        double[] paid = quarters.paid(account.account());
        double own = -PriceIndex.sum(paid, first, fall.reference());
        double less = -PriceIndex.sum(account.beside(), first, fall.reference());
        var shown = new ArrayList<PriceQuarter>();
        for (int quarter = first; quarter <= fall.now(); quarter++) {
            if (quarter == first || account.known(quarter)) {
                shown.add(new PriceQuarter(
                        quarter(quarter),
                        percent(own + PriceIndex.sum(paid, first, quarter)),
                        beside
                                ? OptionalInt.of(percent(less + PriceIndex.sum(account.beside(), first, quarter)))
                                : OptionalInt.empty()));
            }
        }
        return List.copyOf(shown);
    }

    private static int first(PriceIndex account, PriceFall fall) {
        int first = fall.reference();
        while (first > 0 && fall.reference() - first < SHOWN_BEFORE && account.known(first)) {
            first--;
        }
        return first;
    }

    /// Whether enough groups stand behind all that is shown, so that it tells what none of them paid.
    private static boolean shownBeside(PriceIndex account, PriceFall fall) {
        return IntStream.rangeClosed(first(account, fall) + 1, fall.now())
                .filter(account::known)
                .allMatch(quarter -> account.groups()[quarter] >= SHOWN_GROUPS);
    }

    /// By how much its price is lower, in whole percent: beside others, or, where too few stand behind that, by its own
    /// orders alone.
    private double depth(PriceIndex account, PriceFall fall) {
        double move = shownBeside(account, fall)
                ? fall.depth()
                : Math.min(0, PriceIndex.sum(quarters.paid(account.account()), fall.reference(), fall.now()));
        return Math.round(-move * STEPS) / STEPS;
    }

    private static int percent(double move) {
        return (int) Math.round(STEPS * Math.exp(move));
    }

    private LocalDate quarter(int quarter) {
        return Prices.firstDay(last + 1 - (QuarterPrices.QUARTERS - quarter) * QuarterPrices.MONTHS);
    }

    private static double revenue(List<QuarterPrices> products, int from, int to) {
        return products.stream()
                .mapToDouble(prices -> IntStream.rangeClosed(from, to)
                        .mapToDouble(quarter -> prices.revenue()[quarter])
                        .sum())
                .sum();
    }

    /// Products whose own prices fell most by what they brought since the quarter before the fall.
    private static List<String> fallen(List<QuarterPrices> products, PriceFall fall) {
        record Fallen(String name, double by) {}
        return products.stream()
                .map(prices -> new Fallen(
                        prices.product().name(),
                        IntStream.rangeClosed(fall.reference() + 1, fall.now())
                                .filter(quarter -> prices.before(quarter) < quarter)
                                .mapToDouble(quarter -> prices.weight(prices.before(quarter), quarter)
                                        * prices.move(prices.before(quarter), quarter))
                                .sum()))
                .filter(one -> one.by < 0)
                .sorted(Comparator.comparingDouble(Fallen::by))
                .limit(NAMED)
                .map(Fallen::name)
                .toList();
    }
}
