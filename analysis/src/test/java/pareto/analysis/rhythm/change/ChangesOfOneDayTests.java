package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pareto.analysis.price.Series;
import pareto.analysis.rhythm.season.Buyers;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;

/// Twenty accounts order every ten days, steel each time and paint every second time; K0 is the one to look at.
class ChangesOfOneDayTests {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);
    private static final LocalDate CHANGE = LocalDate.of(2024, 7, 1);

    /// What of a family one order brings; zero where it holds none of it.
    private interface Habit {
        double of(int account, String family, int order, LocalDate day);
    }

    private static double usual(String family, int order) {
        return family.equals("steel") ? 1_000 : family.equals("paint") && order % 2 == 0 ? 400 : 0;
    }

    private static Changes.Known known(Habit habit, LocalDate until) {
        var buyers = new Buyers(Map.of());
        var baskets = new Baskets(Map.of());
        for (int i = 0; i < 20; i++) {
            var account = "K" + i;
            for (var family : List.of("glue", "paint", "steel")) {
                int order = 0;
                for (var day = START.plusDays(i % 10); !day.isAfter(until); day = day.plusDays(10)) {
                    double net = habit.of(i, family, order++, day);
                    if (net > 0) {
                        baskets.bought(account, family, (int) day.toEpochDay(), net);
                    }
                }
            }
            for (var day = START.plusDays(i % 10); !day.isAfter(until); day = day.plusDays(10)) {
                buyers.day(account, (int) day.toEpochDay(), 1_200);
            }
        }
        return new Changes.Known(buyers.all(), baskets.all(), new Prices(START, List.of()), List.of());
    }

    private static List<Warning> told(Habit habit) {
        return Changes.on(AS_OF, known(habit, AS_OF)).candidates();
    }

    private static final Habit GIVES_UP_PAINT = (account, family, order, day) ->
            account == 0 && family.equals("paint") && !day.isBefore(CHANGE) ? 0 : usual(family, order);

    /// Half of the 18 orders from the last paint on would have held paint; a year of it brought 18 times 400 or so.
    @Test
    void aFamilyGivenUpIsNamedWithWhatItBrought() {
        assertThat(told(GIVES_UP_PAINT)).singleElement().satisfies(warning -> {
            assertThat(warning.account()).isEqualTo("K0");
            assertThat(warning.kind()).isEqualTo(Kind.SHRINKING_RANGE);
            assertThat(warning.named()).containsExactly("paint");
            assertThat(warning.window().from()).isBetween(CHANGE.minusDays(20), CHANGE);
            assertThat(warning.expected().mid()).isBetween(8.0, 11.0);
            assertThat(warning.actual()).isZero();
            assertThat(warning.falseAlarm()).isLessThan(0.05);
            assertThat(warning.revenueAtRisk().mid()).isBetween(6_500.0, 7_500.0);
            assertThat(warning.since()).isAfter(CHANGE).isBefore(CHANGE.plusDays(120));
        });
    }

    @Test
    void whatNobodyBuysAnyMoreIsNoAccountsOwn() {
        assertThat(told((account, family, order, day) ->
                        family.equals("paint") && !day.isBefore(CHANGE) ? 0 : usual(family, order)))
                .isEmpty();
    }

    @Test
    void whatAnotherFamilyTookThePlaceOfIsNoLoss() {
        assertThat(told((account, family, order, day) -> family.equals("glue")
                        ? account == 0 && !day.isBefore(CHANGE) && order % 2 == 0 ? 400 : 0
                        : GIVES_UP_PAINT.of(account, family, order, day)))
                .isEmpty();
    }

    @Test
    void whatCameLaterChangesNothing() {
        assertThat(Changes.on(AS_OF, known(GIVES_UP_PAINT, AS_OF.plusDays(200))))
                .isEqualTo(Changes.on(AS_OF, known(GIVES_UP_PAINT, AS_OF)));
        var shop = new SimulatedShop(7, new SimulatedShop.Planted()).known();
        var day = SimulatedShop.CHANGE;
        assertThat(Changes.on(day, shop)).isEqualTo(Changes.on(day, upTo(day, shop)));
    }

    private static Changes.Known upTo(LocalDate day, Changes.Known known) {
        int last = (int) day.toEpochDay();
        var buyers = new Buyers(groups(known));
        known.buyers()
                .forEach(buyer -> IntStream.range(0, buyer.until(last))
                        .forEach(i -> buyers.day(buyer.account(), buyer.days()[i], buyer.revenue()[i])));
        var baskets = new Baskets(groups(known));
        known.baskets()
                .forEach(basket -> basket.families()
                        .forEach(family -> IntStream.range(0, Basket.until(family.days(), last))
                                .forEach(i -> baskets.bought(
                                        basket.account(), family.name(), family.days()[i], family.revenue()[i]))));
        var priced = new ArrayList<Priced>();
        int month = known.prices().lastMonth(day);
        known.prices()
                .accounts()
                .forEach(account -> priced.add(new Priced(
                        account.account(),
                        account.group(),
                        account.products().stream()
                                .map(series -> upTo(month, series))
                                .toList())));
        return new Changes.Known(
                buyers.all(), baskets.all(), new Prices(known.prices().first(), priced), List.of());
    }

    private static Map<String, String> groups(Changes.Known known) {
        var groups = new HashMap<String, String>();
        known.buyers().forEach(buyer -> groups.put(buyer.account(), buyer.group()));
        return groups;
    }

    private static Series upTo(int month, Series series) {
        int n = (int) IntStream.of(series.month()).filter(one -> one <= month).count();
        return new Series(
                series.product(),
                Arrays.copyOf(series.month(), n),
                Arrays.copyOf(series.quantity(), n),
                Arrays.copyOf(series.price(), n));
    }

    @Test
    void whatIsExplainedIsNotTold() {
        var known = known(GIVES_UP_PAINT, AS_OF);
        var agreed = new Explanation("K0", CHANGE, Optional.of(AS_OF.plusDays(90)), CHANGE);

        assertThat(Changes.on(
                                AS_OF,
                                new Changes.Known(known.buyers(), known.baskets(), known.prices(), List.of(agreed)))
                        .candidates())
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfNothing() {
        var nothing = new Changes.Known(List.of(), List.of(), new Prices(START, List.of()), List.of());

        assertThat(Changes.on(AS_OF, nothing)).isEqualTo(new Changes(List.of(), Optional.empty()));
    }

    /// Every tenth account buys two products a month, 100 and 50 yuan, prices going up and down by a hundredth.
    private static List<Warning> prices(Habit price, Habit quantity) {
        var accounts = new ArrayList<Priced>();
        for (int i = 0; i < 10; i++) {
            int account = i;
            accounts.add(new Priced(
                    "K" + i,
                    "K" + i,
                    List.of("bolt", "nut").stream()
                            .map(product -> new Series(
                                    product,
                                    IntStream.range(0, 36).toArray(),
                                    IntStream.range(0, 36)
                                            .mapToDouble(m -> quantity.of(account, product, m, START.plusMonths(m)))
                                            .toArray(),
                                    IntStream.range(0, 36)
                                            .mapToDouble(m -> price.of(account, product, m, START.plusMonths(m))
                                                    * (1 + 0.01 * Math.sin(7 * m + 3 * account)))
                                            .toArray()))
                            .toList()));
        }
        return Changes.on(AS_OF, new Changes.Known(List.of(), List.of(), new Prices(START, accounts), List.of()))
                .candidates();
    }

    private static double list(String product) {
        return product.equals("bolt") ? 100 : 50;
    }

    /// 8 % off since October: 10 bolts and 10 nuts a month, 4,500 instead of 4,140 in three months.
    @Test
    void aLowerPriceForTheSameProductsIsToldWithWhatItCosts() {
        var told = prices(
                (account, product, m, day) -> list(product) * (account == 4 && m >= 33 ? 0.92 : 1),
                (account, product, m, day) -> 10);

        assertThat(told).singleElement().satisfies(warning -> {
            assertThat(warning.account()).isEqualTo("K4");
            assertThat(warning.kind()).isEqualTo(Kind.PRICE_EROSION);
            assertThat(warning.window()).isEqualTo(new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 1)));
            assertThat(warning.expected().mid()).isBetween(4_430.0, 4_570.0);
            assertThat(warning.actual()).isBetween(4_080.0, 4_200.0);
            assertThat(warning.revenueAtRisk().mid()).isBetween(1_200.0, 1_800.0);
            assertThat(warning.since()).isBetween(LocalDate.of(2024, 10, 31), AS_OF);
        });
    }

    @Test
    void cheaperProductsInsteadOfDearerOnesAreNoLowerPrice() {
        assertThat(prices(
                        (account, product, m, day) -> list(product),
                        (account, product, m, day) -> account == 4 && m >= 33 ? product.equals("bolt") ? 1 : 40 : 10))
                .isEmpty();
    }

    @Test
    void aPriceThatFallsForEverybodyIsNoAccountsOwn() {
        assertThat(prices(
                        (account, product, m, day) -> list(product) * (m >= 33 ? 0.92 : 1),
                        (account, product, m, day) -> 10))
                .isEmpty();
    }

    /// Twice as many cost 10 % less, now and ever.
    @Test
    void aDiscountForQuantityIsNoLowerPrice() {
        Habit quantity = (account, product, m, day) -> account == 4 && m >= 33 ? 80 : m % 2 == 0 ? 10 : 20;
        assertThat(prices(
                        (account, product, m, day) ->
                                list(product) * Math.pow(quantity.of(account, product, m, day) / 10, -0.15),
                        quantity))
                .isEmpty();
    }

    @Test
    void aListTakesAsManyAsItsBoundBears() {
        var candidates = List.of(warning("K1", 0.1), warning("K2", 0.15), warning("K3", 0.28), warning("K4", 0.29));
        var rhythm = List.of(warning("K1", 0.18));

        assertThat(new Changes(candidates, Optional.empty()).added(rhythm, List.of(), 0.2))
                .extracting(Warning::account, Warning::falseAlarm)
                .containsExactly(tuple("K1", 0.18), tuple("K1", 0.1), tuple("K2", 0.15), tuple("K3", 0.28));
    }

    private static Warning warning(String account, double falseAlarm) {
        var none = new Expectation(0, 0, 0);
        return new Warning(
                account,
                Kind.SHRINKING_RANGE,
                Period.through(CHANGE, AS_OF),
                none,
                0,
                0.01,
                falseAlarm,
                none,
                AS_OF,
                false,
                List.of("paint"));
    }
}
