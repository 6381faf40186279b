package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        return new Changes.Known(buyers.all(), baskets.all(), List.of(), Changes.Reasons.NONE);
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
            assertThat(warning.falseAlarm()).isLessThan(0.1);
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
        var prices = new Prices(groups(known));
        known.prices()
                .forEach(account -> account.products()
                        .forEach(product -> IntStream.range(0, Basket.until(product.month(), Prices.lastWhole(day)))
                                .forEach(i -> prices.bought(
                                        account.account(),
                                        product.family(),
                                        product.name(),
                                        product.month()[i],
                                        product.price()[i],
                                        product.quantity()[i],
                                        product.revenue()[i]))));
        return new Changes.Known(buyers.all(), baskets.all(), prices.all(), Changes.Reasons.NONE);
    }

    private static Map<String, String> groups(Changes.Known known) {
        var groups = new HashMap<String, String>();
        known.buyers().forEach(buyer -> groups.put(buyer.account(), buyer.group()));
        return groups;
    }

    @Test
    void whatIsExplainedIsNotTold() {
        var known = known(GIVES_UP_PAINT, AS_OF);
        var agreed = new Explanation("K0", CHANGE, Optional.of(AS_OF.plusDays(90)), CHANGE);

        assertThat(Changes.on(AS_OF, because(known, Changes.Reasons.silent(List.of(agreed))))
                        .candidates())
                .isEmpty();
    }

    private static Changes.Known because(Changes.Known known, Changes.Reasons reasons) {
        return new Changes.Known(known.buyers(), known.baskets(), known.prices(), reasons);
    }

    /// Why it pays less says nothing about what it buys no longer.
    @Test
    void whatExplainsAPriceExplainsNoRange() {
        var known = known(GIVES_UP_PAINT, AS_OF);
        var agreed = new Explanation("K0", CHANGE, Optional.of(AS_OF.plusDays(90)), CHANGE);

        assertThat(Changes.on(
                                AS_OF,
                                because(known, new Changes.Reasons(List.of(), List.of(), List.of(agreed), List.of())))
                        .candidates())
                .hasSize(1);
    }

    @Test
    void nothingIsSaidOfNothing() {
        var nothing = new Changes.Known(List.of(), List.of(), List.of(), Changes.Reasons.NONE);

        assertThat(Changes.on(AS_OF, nothing)).isEqualTo(new Changes(List.of(), Optional.empty()));
    }

    /// Why paint is bought no longer says nothing about the rest, and fills no list.
    @Test
    void aRangeThatIsExplainedIsNotTold() {
        var known = known(GIVES_UP_PAINT, AS_OF);
        var agreed = new Explanation("K0", CHANGE, Optional.of(AS_OF.plusDays(90)), CHANGE);

        assertThat(Changes.on(
                                AS_OF,
                                because(known, new Changes.Reasons(List.of(), List.of(agreed), List.of(), List.of())))
                        .candidates())
                .isEmpty();
    }

    /// Two of one group count once, with the likelier: (0.1 + 0.3) / 2.
    @Test
    void theShareOfFalseOnesCountsAGroupOnce() {
        var units = new Buyers(Map.of("K1", "G", "K2", "G"));
        List.of("K1", "K2", "K3").forEach(account -> units.day(account, 19_000, 100));

        assertThat(Changes.falseShare(List.of(warning("K1", 0.2), warning("K2", 0.1), warning("K3", 0.3)), units.all()))
                .isCloseTo(0.2, within(1e-12));
        assertThat(Changes.falseShare(List.of(), units.all())).isZero();
    }

    /// K1 has left its rhythm and given up a family: odds of 0.82 to 0.18 and of 9 to 1 that it has changed add up to
    /// 13.556 to 1, so that one of 14.556 such statements is false, 0.069. With K2, K3 and K4 a mean of 0.197 is
    /// expected to be, with K5 0.218.
    @Test
    void aListTakesAsManyAsItsBoundBears() {
        var candidates = List.of(
                warning("K1", 0.1), warning("K2", 0.15), warning("K3", 0.28), warning("K4", 0.29), warning("K5", 0.3));
        var rhythm = List.of(warning("K1", 0.18));

        var listed = new Changes(candidates, Optional.empty()).added(rhythm, List.of(), 0.2);

        assertThat(listed).extracting(Warning::account).containsExactly("K1", "K1", "K2", "K3", "K4");
        assertThat(listed.subList(0, 2))
                .allSatisfy(warning -> assertThat(warning.falseAlarm()).isCloseTo(1 / 14.556, within(1e-4)));
        assertThat(listed.subList(2, 5))
                .extracting(Warning::falseAlarm)
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other))
                .containsExactly(0.15, 0.28, 0.29);
    }

    /// What is at risk is at risk as far as it is no false alarm: 0.9 of 1,000 become 0.95 of it.
    @Test
    void whatIsSurerPutsMoreAtRisk() {
        var none = new Expectation(0, 0, 0);
        var warning = new Warning(
                "K1",
                Kind.SHRINKING_RANGE,
                Period.through(CHANGE, AS_OF),
                none,
                0,
                0.01,
                0.1,
                new Expectation(450, 900, 1_800),
                AS_OF,
                false,
                List.of());

        var surer = warning.with(0.05);

        assertThat(surer.falseAlarm()).isEqualTo(0.05);
        assertThat(surer.revenueAtRisk().mid()).isCloseTo(950, within(1e-9));
        assertThat(surer.revenueAtRisk().low()).isCloseTo(475, within(1e-9));
        assertThat(surer.chance()).isEqualTo(0.01);
    }

    /// K1's share moved: it has changed, 0.82 to 0.18 and 0.8 to 0.2 are 8.556 to 1. That it orders less does not say
    /// where that went.
    @Test
    void aShareThatMovesMakesOthersSurerAndIsNotMadeSurerByThem() {
        var listed = new Changes(List.of(moving("K1", 0.2)), Optional.empty())
                .added(List.of(warning("K1", 0.18)), List.of(), 0.3);

        assertThat(listed).extracting(Warning::kind).containsExactly(Kind.SHRINKING_RANGE, Kind.SHARE_MOVING);
        assertThat(listed.getFirst().falseAlarm()).isCloseTo(1 / 9.556, within(1e-4));
        assertThat(listed.getLast().falseAlarm()).isEqualTo(0.2);
    }

    /// K1 and K2 of one group, of which K1's share is almost certain to have moved: (0.02 + 0.28) / 2 is more than 0.1.
    @Test
    void aDoubtfulShareCountsBesideASureOneOfItsGroup() {
        var units = new Buyers(Map.of("K1", "G", "K2", "G"));
        List.of("K1", "K2").forEach(account -> units.day(account, 19_000, 100));
        var moving = List.of(moving("K1", 0.02), moving("K2", 0.28));

        assertThat(new Changes(moving, Optional.empty()).added(List.of(), units.all(), 0.1))
                .extracting(Warning::account)
                .containsExactly("K1");
        assertThat(Changes.falseShare(moving, units.all())).isCloseTo(0.15, within(1e-12));
    }

    private static Warning warning(String account, double falseAlarm) {
        return warning(account, Kind.SHRINKING_RANGE, falseAlarm);
    }

    private static Warning moving(String account, double falseAlarm) {
        return warning(account, Kind.SHARE_MOVING, falseAlarm);
    }

    private static Warning warning(String account, Kind kind, double falseAlarm) {
        var none = new Expectation(0, 0, 0);
        return new Warning(
                account,
                kind,
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
