package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pareto.analysis.rhythm.change.SteelAndPaint.AS_OF;
import static pareto.analysis.rhythm.change.SteelAndPaint.CHANGE;
import static pareto.analysis.rhythm.change.SteelAndPaint.PAYS_A_TENTH_LESS;
import static pareto.analysis.rhythm.change.SteelAndPaint.changed;
import static pareto.analysis.rhythm.change.SteelAndPaint.prices;
import static pareto.analysis.rhythm.change.SteelAndPaint.told;
import static pareto.analysis.rhythm.change.SteelAndPaint.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.change.SteelAndPaint.Habit;
import pareto.analysis.rhythm.season.Warning;

/// What looks like a fall of what K0 pays for steel and paint and is none, or none of its own.
class FallsThatAreNoneTests {

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

    @Test
    void nothingIsToldWhereTooFewOthersBuy() {
        var few = prices(PAYS_A_TENTH_LESS, Map.of(), List.of("paint", "steel")).subList(0, 4);

        assertThat(new PriceJudge(few, AS_OF).all()).isEmpty();
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

    /// Twelve months show three moves of an account, which tell nobody how far its price goes by itself.
    @Test
    void ofALedgerOfOneYearNothingIsSaid() {
        for (int seed = 0; seed < 10; seed++) {
            var random = new SplittableRandom(seed);
            assertThat(told((account, product, month) ->
                            month.getYear() < 2024 ? 0 : usual(product) * (0.95 + 0.1 * random.nextDouble())))
                    .isEmpty();
        }
    }

    /// From January to December one account after another pays a tenth less.
    private static double rolledOut(int account, String product, LocalDate month) {
        return usual(product) * (month.isBefore(LocalDate.of(2024, 1, 1).plusMonths(account % 12)) ? 1 : 0.9);
    }

    @Test
    void aListThatReachesOneAccountAfterAnotherIsNoFall() {
        assertThat(told(FallsThatAreNoneTests::rolledOut)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whoeverFallsOnItsOwnMeanwhileIsTold() {
        assertThat(told((account, product, month) -> rolledOut(account, product, month)
                        * (account == 5 && !month.isBefore(LocalDate.of(2024, 7, 1)) ? 0.88 : 1)))
                .extracting(Warning::account)
                .contains("K5")
                .hasSizeLessThanOrEqualTo(2);
    }

    /// Three percent less in the first quarter; others pay eight percent more from the second on.
    @Test
    void whoeverPaysTheOldPriceAgainHasNotFallenWhileOthersPayMore() {
        assertThat(told((account, product, month) -> usual(product)
                        * (account > 0
                                ? month.isBefore(CHANGE) ? 1 : 1.08
                                : month.getYear() == 2024 && month.isBefore(CHANGE) ? 0.97 : 1)))
                .isEmpty();
    }

    /// From April 2023 on it orders half as much again, more than anybody ever did, and pays a tenth less; a year later
    /// 15 % less than that, of as much.
    @Test
    void whatLargerOrdersMayExplainHidesNoLaterFall() {
        var larger = LocalDate.of(2023, 4, 1);
        assertThat(told(new Habit() {
                    @Override
                    public double tons(int account, String product, LocalDate month) {
                        return account == 0 && !month.isBefore(larger) ? 15 : 10;
                    }

                    @Override
                    public double price(int account, String product, LocalDate month) {
                        return usual(product)
                                * (account == 0 && !month.isBefore(larger) ? 0.9 : 1)
                                * (changed(account, month) ? 0.85 : 1);
                    }
                }))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.account()).isEqualTo("K0");
                    assertThat(warning.since()).isEqualTo(LocalDate.of(2024, 6, 30));
                    assertThat(warning.prices().getLast().own()).isBetween(84, 86);
                });
    }
}
