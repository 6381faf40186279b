package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.analysis.rhythm.season.Watch;

/// Shops drawn from seeds, as of the end of every month of their last year. `-Dpareto.seeds=20` draws so many; what
/// they
/// gave stands in docs/benchmarks.md.
class SoundAndChangedAccountsTests {

    private static final double BOUND = 0.2;
    private static final int SEEDS = Integer.getInteger("pareto.seeds", 2);
    private static final List<LocalDate> MONTHS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> SimulatedShop.END
                    .withYear(2024)
                    .withMonth(month)
                    .plusMonths(1)
                    .minusDays(1))
            .toList();

    /// First day on which each account was told of, by kind.
    private static final class Told {
        private final Map<Kind, Map<String, LocalDate>> first = new EnumMap<>(Kind.class);
        private final Set<LocalDate> shop = new HashSet<>();

        private void take(LocalDate asOf, List<Warning> warnings) {
            warnings.forEach(one ->
                    first.computeIfAbsent(one.kind(), any -> new HashMap<>()).putIfAbsent(one.account(), asOf));
        }

        private Map<String, LocalDate> of(Kind kind) {
            return first.getOrDefault(kind, Map.of());
        }

        private boolean found(Kind kind, int account, int withinMonths) {
            var on = of(kind).get(SimulatedShop.code(account));
            return on != null && !on.isAfter(SimulatedShop.CHANGE.plusMonths(withinMonths));
        }
    }

    private static Told told(long seed, SimulatedShop.Planted planted) {
        var known = new SimulatedShop(seed, planted).known();
        var told = new Told();
        for (var day : MONTHS) {
            var changes = Changes.on(day, known);
            told.take(day, changes.added(List.of(), known.buyers(), BOUND));
            changes.shop().ifPresent(fall -> told.shop.add(day));
        }
        return told;
    }

    private static List<Told> shops(SimulatedShop.Planted planted) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> told(seed, planted))
                .toList();
    }

    private static List<Told> risen(SimulatedShop.Planted planted) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> {
                    var told = new Told();
                    new Watch(new SimulatedShop(seed, planted).known().buyers(), List.of(), BOUND)
                            .runs(MONTHS)
                            .forEach(run -> told.take(run.asOf(), run.goodNews()));
                    return told;
                })
                .toList();
    }

    private static int accountYears() {
        return SEEDS * SimulatedShop.ACCOUNTS;
    }

    private static int count(List<Told> shops, Kind kind) {
        return shops.stream().mapToInt(told -> told.of(kind).size()).sum();
    }

    private static double share(List<Told> shops, Kind kind, List<Integer> accounts, int months) {
        long found = shops.stream()
                .flatMap(told -> accounts.stream().filter(account -> told.found(kind, account, months)))
                .count();
        return found / (double) (shops.size() * accounts.size());
    }

    @Test
    void soundAccountsAreLeftAlone() {
        var shops = shops(new SimulatedShop.Planted());

        assertThat(count(shops, Kind.SHRINKING_RANGE)).isLessThanOrEqualTo(accountYears() / 60);
        var risen = risen(new SimulatedShop.Planted());
        assertThat(count(risen, Kind.RISING) + count(risen, Kind.RISING_VOLUME))
                .isLessThanOrEqualTo(accountYears() / 60);
        assertThat(shops).allSatisfy(told -> assertThat(told.shop).isEmpty());
    }

    @Test
    void familiesGivenUpAreFound() {
        var planted = new SimulatedShop.Planted();
        var changed = List.of(3, 14, 20, 26, 33, 41);
        changed.forEach(account -> planted.droppedFamilies.put(account, 2));
        var shops = shops(planted);

        assertThat(share(shops, Kind.SHRINKING_RANGE, changed, 10)).isGreaterThan(0.6);
    }

    @Test
    void risesAreFound() {
        var planted = new SimulatedShop.Planted();
        var oftener = List.of(14, 20, 26);
        var larger = List.of(33, 41, 50);
        oftener.forEach(account -> planted.pace.put(account, 2.0));
        larger.forEach(account -> planted.size.put(account, 2.0));
        var shops = risen(planted);

        assertThat(share(shops, Kind.RISING, oftener, 10)).isGreaterThan(0.3);
        assertThat(share(shops, Kind.RISING_VOLUME, larger, 10)).isPositive();
    }

    /// Prices go up and down by themselves; nobody's falls.
    @Test
    void pricesThatMerelyScatterAreLeftAlone() {
        var planted = new SimulatedShop.Planted();
        planted.agreed = 0;

        assertThat(count(shops(planted), Kind.PRICE_EROSION)).isLessThanOrEqualTo(accountYears() / 60);
    }

    /// Everybody pays less from the middle of a month on.
    @Test
    void aNewPriceListIsNobodysFall() {
        var planted = new SimulatedShop.Planted();
        planted.agreed = 0;
        planted.everybodysPrice = day -> day.isBefore(LocalDate.of(2024, 4, 15)) ? 1 : 0.92;

        assertThat(count(shops(planted), Kind.PRICE_EROSION)).isLessThanOrEqualTo(accountYears() / 40);
    }

    @Test
    void pricesThatFallAreFound() {
        var planted = new SimulatedShop.Planted();
        var changed = List.of(3, 14, 20, 26, 33, 41);
        changed.forEach(account -> planted.price.put(account, day -> day.isBefore(SimulatedShop.CHANGE) ? 1 : 0.9));

        assertThat(share(shops(planted), Kind.PRICE_EROSION, changed, 6)).isGreaterThan(0.6);
    }

    /// One percent a month.
    @Test
    void pricesThatSlideAreFound() {
        var planted = new SimulatedShop.Planted();
        var changed = List.of(3, 14, 20, 26, 33, 41);
        changed.forEach(account -> planted.price.put(
                account,
                day -> Math.pow(
                        0.99, Math.max(0, SimulatedShop.CHANGE.until(day).toTotalMonths()))));

        assertThat(share(shops(planted), Kind.PRICE_EROSION, changed, 10)).isGreaterThan(0.4);
    }

    @Test
    void aFallOfTheWholeShopIsOneStatement() {
        var planted = new SimulatedShop.Planted();
        planted.everybody = 0.7;
        var shops = shops(planted);
        long found = shops.stream().filter(told -> !told.shop.isEmpty()).count();

        assertThat(found).isPositive();
        assertThat(shops)
                .allSatisfy(told -> assertThat(told.shop).allMatch(day -> !day.isBefore(SimulatedShop.CHANGE)));
    }
}
