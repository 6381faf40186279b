package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pareto.analysis.rhythm.change.SteelAndPaint.AS_OF;
import static pareto.analysis.rhythm.change.SteelAndPaint.CHANGE;
import static pareto.analysis.rhythm.change.SteelAndPaint.MONTHS;
import static pareto.analysis.rhythm.change.SteelAndPaint.PAYS_A_TENTH_LESS;
import static pareto.analysis.rhythm.change.SteelAndPaint.changed;
import static pareto.analysis.rhythm.change.SteelAndPaint.prices;
import static pareto.analysis.rhythm.change.SteelAndPaint.told;
import static pareto.analysis.rhythm.change.SteelAndPaint.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.change.SteelAndPaint.Habit;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.Warning;

/// Falls of what K0 pays for steel and paint, as they are told.
class PricesOfOneDayTests {

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
                    assertThat(quarter.beside().getAsInt()).isBetween(89, 91);
                });
    }

    /// Six others move by 5 %, each of its own; a middle of six tells what one of them paid.
    @Test
    void besideFewOthersOnlyItsOwnPriceIsShown() {
        Habit few = (account, product, month) -> product.equals("steel") == (account < 7)
                ? account == 0 || month.isBefore(CHANGE)
                        ? PAYS_A_TENTH_LESS.price(account, product, month)
                        : usual(product) * (account % 2 == 0 ? 1.05 : 1)
                : 0;

        assertThat(told(few))
                .filteredOn(warning -> warning.account().equals("K0"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.besideOthers()).isFalse();
                    assertThat(warning.prices())
                            .allSatisfy(quarter -> assertThat(quarter.beside()).isEmpty());
                    assertThat(warning.prices().getLast().own()).isBetween(89, 91);
                    assertThat(warning.expected().mid() / warning.actual()).isBetween(1.1, 1.12);
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

        assertThat(told).singleElement().satisfies(warning -> {
            assertThat(warning.prices().getLast().own()).isBetween(78, 82);
            assertThat(warning.prices().getLast().beside().getAsInt()).isBetween(88, 92);
        });
    }

    @Test
    void aMonthThatIsNotOverIsNotJudged() {
        assertThat(told(PAYS_A_TENTH_LESS, Map.of(), LocalDate.of(2024, 12, 15)))
                .isEqualTo(told(PAYS_A_TENTH_LESS, Map.of(), LocalDate.of(2024, 11, 30)));
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

        assertThat(candidates(prices, new Changes.Reasons(List.of(), List.of(), agreed, List.of())))
                .isEmpty();
        assertThat(candidates(prices, Changes.Reasons.silent(agreed))).isEmpty();
        assertThat(candidates(prices, new Changes.Reasons(List.of(), agreed, List.of(), List.of())))
                .hasSize(1);
    }

    private static List<Warning> candidates(List<Priced> prices, Changes.Reasons reasons) {
        return Changes.on(AS_OF, new Changes.Known(List.of(), List.of(), prices, reasons))
                .candidates();
    }
}
