package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.Warning;

/// Twenty accounts buy ten tons of steel at 100 and of paint at 40 every month, give or take one percent; K0 is the one
/// to look at. Quarters are those of the calendar.
class PricesOfOneDayTests {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);
    private static final LocalDate CHANGE = LocalDate.of(2024, 4, 1);
    private static final int MONTHS = 36;

    /// What an account pays for a ton of a product in a month, and how many it orders at a time.
    private interface Habit {
        double price(int account, String product, LocalDate month);

        default double tons(int account, String product, LocalDate month) {
            return 10;
        }
    }

    private static double usual(String product) {
        return product.startsWith("steel") ? 100 : 40;
    }

    private static boolean changed(int account, LocalDate month) {
        return account == 0 && !month.isBefore(CHANGE);
    }

    private static final Habit PAYS_A_TENTH_LESS =
            (account, product, month) -> usual(product) * (changed(account, month) ? 0.9 : 1);

    private static List<Priced> prices(Habit habit, Map<String, String> groups, List<String> products) {
        var prices = new Prices(groups);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            for (var product : products) {
                for (int month = 0; month < MONTHS; month++) {
                    var day = START.plusMonths(month);
                    double price = habit.price(i, product, day) * (0.99 + 0.02 * random.nextDouble());
                    double tons = habit.tons(i, product, day);
                    if (price > 0) {
                        prices.bought(
                                "K" + i,
                                "metal",
                                product,
                                Prices.month(day),
                                Math.log(price),
                                Math.log(tons),
                                price * tons);
                    }
                }
            }
        }
        return prices.all();
    }

    private static List<Warning> told(Habit habit) {
        return told(habit, Map.of(), AS_OF);
    }

    private static List<Warning> told(Habit habit, Map<String, String> groups, LocalDate asOf) {
        return new PriceJudge(prices(habit, groups, List.of("paint", "steel")), asOf).all();
    }

    /// The last quarter brought 3 × 10 × (100 + 40) × 0.9 = 3,780, at the earlier prices 4,200 or so; a year of it less
    /// the first quarter at the old price is 15,540, of which ln 0.9 in whole percent, 11 %, would be 1,800 more.
    @Test
    void aFallIsToldWithWhatTheEarlierPriceWouldBring() {
        assertThat(told(PAYS_A_TENTH_LESS)).singleElement().satisfies(warning -> {
            assertThat(warning.account()).isEqualTo("K0");
            assertThat(warning.kind()).isEqualTo(Kind.PRICE_EROSION);
            assertThat(warning.window().from()).isEqualTo(LocalDate.of(2024, 10, 1));
            assertThat(warning.window().lastDay()).isEqualTo(AS_OF);
            assertThat(warning.actual()).isCloseTo(3_780, within(40.0));
            assertThat(warning.expected().mid()).isCloseTo(4_200, within(80.0));
            assertThat(warning.expected().low())
                    .isBetween(warning.actual(), warning.expected().mid());
            assertThat(warning.chance()).isLessThan(0.01);
            assertThat(warning.falseAlarm()).isLessThan(0.05);
            assertThat(warning.revenueAtRisk().mid()).isBetween(1_600.0, 1_900.0);
            assertThat(warning.since()).isEqualTo(LocalDate.of(2024, 6, 30));
            assertThat(warning.named()).containsExactlyInAnyOrder("paint", "steel");
        });
    }

    @Test
    void itsQuartersAreShownBesideTheOneBeforeTheFall() {
        var quarters = told(PAYS_A_TENTH_LESS).getFirst().prices();

        assertThat(quarters).extracting(PriceQuarter::from).startsWith(LocalDate.of(2023, 1, 1));
        assertThat(quarters)
                .filteredOn(quarter -> quarter.from().equals(LocalDate.of(2024, 1, 1)))
                .extracting(PriceQuarter::own)
                .containsExactly(100);
        assertThat(quarters)
                .filteredOn(quarter -> !quarter.from().isBefore(CHANGE))
                .hasSize(3)
                .allSatisfy(quarter -> {
                    assertThat(quarter.own()).isBetween(89, 91);
                    assertThat(quarter.beside()).isBetween(89, 91);
                });
    }

    /// Paint is bought in every other quarter only, not in the one in which both fell.
    @Test
    void aProductBoughtNowAndThenIsNotCountedTwice() {
        var told = told((account, product, month) ->
                account == 0 && product.equals("paint") && (month.getMonthValue() - 1) / 3 % 2 == 1
                        ? 0
                        : PAYS_A_TENTH_LESS.price(account, product, month));

        assertThat(told)
                .singleElement()
                .satisfies(
                        warning -> assertThat(warning.prices().getLast().own()).isBetween(89, 91));
    }

    @Test
    void aListEverybodyPaysLessByIsNoFall() {
        assertThat(told((account, product, month) -> usual(product) * (month.isBefore(CHANGE) ? 1 : 0.85)))
                .isEmpty();
    }

    /// Others pay six percent more, the account what it always did.
    @Test
    void whoeverMerelyPaysNoMoreHasNotFallen() {
        assertThat(told((account, product, month) ->
                        usual(product) * (account > 0 && !month.isBefore(CHANGE) ? 1.06 : 1)))
                .isEmpty();
    }

    /// What five units of a group pay is not what others pay.
    @Test
    void aGroupThatFallsTogetherIsTold() {
        Map<String, String> group = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            group.put("K" + i, "G");
        }
        assertThat(told(
                        (account, product, month) ->
                                usual(product) * (account < 12 && !month.isBefore(CHANGE) ? 0.9 : 1),
                        group,
                        AS_OF))
                .hasSize(12);
    }

    @Test
    void nothingIsToldWhereTooFewOthersBuy() {
        var few = prices(PAYS_A_TENTH_LESS, Map.of(), List.of("paint", "steel")).subList(0, 4);

        assertThat(new PriceJudge(few, AS_OF).all()).isEmpty();
    }

    /// Steel of its own alone is put beside what others pay in its family.
    @Test
    void aProductNobodyElseBuysIsPutBesideItsFamily() {
        Habit own = (account, product, month) ->
                (account == 0) == product.equals("steel for K0") ? PAYS_A_TENTH_LESS.price(account, product, month) : 0;

        assertThat(new PriceJudge(prices(own, Map.of(), List.of("paint", "steel", "steel for K0")), AS_OF).all())
                .extracting(Warning::account)
                .containsExactly("K0");
    }

    @Test
    void aSlowSlideIsToldAndGoesOnBeingTold() {
        Habit slides = (account, product, month) -> usual(product)
                * (changed(account, month) ? Math.pow(0.99, Prices.month(month) - Prices.month(CHANGE) + 1) : 1);

        assertThat(told(slides)).singleElement().satisfies(warning -> {
            assertThat(warning.since()).isBeforeOrEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(warning.expected().mid() / warning.actual()).isBetween(1.05, 1.1);
        });
    }

    /// The reference stays the first quarter of 2023 however long the price stays low.
    @Test
    void aFallIsToldAsLongAsThePriceStaysLow() {
        Habit lowSince2023 = (account, product, month) ->
                usual(product) * (account == 0 && !month.isBefore(LocalDate.of(2023, 4, 1)) ? 0.9 : 1);
        for (int month = 6; month <= 12; month++) {
            var asOf = LocalDate.of(2024, month, 1).plusMonths(1).minusDays(1);
            assertThat(told(lowSince2023, Map.of(), asOf))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.expected().mid() / warning.actual())
                            .isBetween(1.1, 1.13));
        }
    }

    @Test
    void whoeverPaysTheOldPriceAgainIsToldOfNoMore() {
        assertThat(told((account, product, month) -> month.isBefore(LocalDate.of(2024, 10, 1))
                        ? PAYS_A_TENTH_LESS.price(account, product, month)
                        : usual(product)))
                .isEmpty();
    }

    /// A ton is a tenth cheaper in orders of 20 and more; the account orders 25 since April, 30 now and then before.
    @Test
    void whatALargerOrderMakesCheaperIsNoFall() {
        assertThat(told(new Habit() {
                    @Override
                    public double tons(int account, String product, LocalDate month) {
                        return changed(account, month) ? 25 : (account + month.getMonthValue()) % 4 == 0 ? 30 : 10;
                    }

                    @Override
                    public double price(int account, String product, LocalDate month) {
                        return usual(product) * (tons(account, product, month) >= 20 ? 0.9 : 1);
                    }
                }))
                .isEmpty();
    }

    /// From 16 tons on a ton is a tenth cheaper; nobody ever ordered so much before, so that nobody can tell.
    @Test
    void whoeverNeverOrderedSoMuchIsNotTold() {
        assertThat(told(new Habit() {
                    @Override
                    public double tons(int account, String product, LocalDate month) {
                        return changed(account, month) ? 18 : 10;
                    }

                    @Override
                    public double price(int account, String product, LocalDate month) {
                        return usual(product) * (tons(account, product, month) >= 16 ? 0.9 : 1);
                    }
                }))
                .isEmpty();
    }

    /// Everybody's price falls with the 0.3rd power of what is ordered; K0 orders half as much again since April, and
    /// pays a tenth less on top of that.
    @Test
    void whatALargerOrderMakesCheaperIsTakenOutOfAFall() {
        var told = told(new Habit() {
            @Override
            public double tons(int account, String product, LocalDate month) {
                return changed(account, month) || (account + month.getMonthValue()) % 3 == 0 ? 15 : 10;
            }

            @Override
            public double price(int account, String product, LocalDate month) {
                return PAYS_A_TENTH_LESS.price(account, product, month) * Math.pow(tons(account, product, month), -0.3);
            }
        });

        assertThat(told)
                .singleElement()
                .satisfies(
                        warning -> assertThat(warning.prices().getLast().own()).isBetween(88, 92));
    }

    /// A single order of three products in the last quarter, at a price of its own.
    @Test
    void theOrdersOfOneMonthAloneAreNoFall() {
        var prices = prices(
                (account, product, month) -> account > 0 || month.isBefore(LocalDate.of(2024, 10, 1))
                        ? usual(product)
                        : month.getMonthValue() == 11 ? 0.8 * usual(product) : 0,
                Map.of(),
                List.of("paint", "steel", "steel rods"));

        assertThat(new PriceJudge(prices, AS_OF).all()).isEmpty();
    }

    /// K0 orders in December only, the month from which on everybody pays a fifth less.
    @Test
    void whoeverOrdersLateInAQuarterPaysWhatOthersPayThen() {
        var prices = prices(
                (account, product, month) ->
                        account == 0 && !month.isBefore(LocalDate.of(2024, 10, 1)) && month.getMonthValue() < 12
                                ? 0
                                : usual(product) * (month.equals(LocalDate.of(2024, 12, 1)) ? 0.8 : 1),
                Map.of(),
                List.of("paint", "steel"));

        assertThat(new PriceQuarters(prices, Prices.lastWhole(AS_OF))
                        .index(prices.getFirst())
                        .beside()[QuarterPrices.QUARTERS - 1])
                .isCloseTo(0, within(0.02));
    }

    /// In July everybody's price falls by four percent, K0's by ten: told when a quarter has passed.
    @Test
    void besideANewPriceListAFallMustBeTwiceAsDeepOrWaitAQuarter() {
        Habit withAList = (account, product, month) ->
                usual(product) * (month.isBefore(LocalDate.of(2024, 7, 1)) ? 1 : account == 0 ? 0.9 : 0.96);

        assertThat(told(withAList, Map.of(), LocalDate.of(2024, 9, 30))).isEmpty();
        assertThat(told(withAList)).extracting(Warning::account).containsExactly("K0");
    }

    @Test
    void aMonthThatIsNotOverIsNotJudged() {
        assertThat(told(PAYS_A_TENTH_LESS, Map.of(), LocalDate.of(2024, 12, 15)))
                .isEqualTo(told(PAYS_A_TENTH_LESS, Map.of(), LocalDate.of(2024, 11, 30)));
    }

    /// Nothing but paint, the cheaper product, since April.
    @Test
    void cheaperProductsInsteadOfDearerOnesAreNoFall() {
        assertThat(told((account, product, month) ->
                        changed(account, month) && product.equals("steel") ? 0 : usual(product)))
                .isEmpty();
    }

    /// Half the price in one month of the last quarter.
    @Test
    void oneOddMonthIsNoFall() {
        assertThat(told((account, product, month) ->
                        usual(product) * (account == 0 && month.equals(LocalDate.of(2024, 11, 1)) ? 0.6 : 1)))
                .isEmpty();
    }

    /// By the hundredweight it costs a twentieth of a ton.
    @Test
    void anotherUnitIsNoFall() {
        assertThat(told((account, product, month) -> usual(product) * (changed(account, month) ? 0.05 : 1)))
                .isEmpty();
    }

    @Test
    void whatCameLaterChangesNothing() {
        var asOf = LocalDate.of(2024, 9, 30);
        var known = new ArrayList<Priced>();
        for (var account : prices(PAYS_A_TENTH_LESS, Map.of(), List.of("paint", "steel"))) {
            known.add(new Priced(
                    account.account(),
                    account.group(),
                    account.products().stream()
                            .map(PricesOfOneDayTests::withoutTheLastQuarter)
                            .toList()));
        }

        assertThat(new PriceJudge(known, asOf).all()).isEqualTo(told(PAYS_A_TENTH_LESS, Map.of(), asOf));
    }

    private static Priced.Product withoutTheLastQuarter(Priced.Product product) {
        int left = MONTHS - 3;
        return new Priced.Product(
                product.name(),
                product.family(),
                Arrays.copyOf(product.month(), left),
                Arrays.copyOf(product.price(), left),
                Arrays.copyOf(product.quantity(), left),
                Arrays.copyOf(product.revenue(), left));
    }

    /// Why it pays less, or why it orders nothing, excuses it; why its range shrinks does not.
    @Test
    void aPriceThatIsExplainedIsNotTold() {
        var prices = prices(PAYS_A_TENTH_LESS, Map.of(), List.of("paint", "steel"));
        var agreed = List.of(new Explanation("K0", CHANGE, Optional.of(AS_OF.plusDays(90)), CHANGE));

        assertThat(told(prices, new Changes.Reasons(List.of(), List.of(), agreed)))
                .isEmpty();
        assertThat(told(prices, new Changes.Reasons(agreed, List.of(), List.of())))
                .isEmpty();
        assertThat(told(prices, new Changes.Reasons(List.of(), agreed, List.of())))
                .hasSize(1);
    }

    private static List<Warning> told(List<Priced> prices, Changes.Reasons reasons) {
        return Changes.on(AS_OF, new Changes.Known(List.of(), List.of(), prices, reasons))
                .candidates();
    }
}
