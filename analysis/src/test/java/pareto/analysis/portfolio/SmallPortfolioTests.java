package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pareto.analysis.portfolio.Book.line;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.portfolio.Book.Line;
import pareto.analysis.portfolio.TierProposal.Reason;
import pareto.values.Period;

/// Cases small enough to be worked out by hand.
class SmallPortfolioTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path folder;

    private Connection duck;

    @BeforeEach
    void open() throws Exception {
        duck = Book.duck();
    }

    @AfterEach
    void close() throws Exception {
        duck.close();
    }

    @Test
    void theAccountThatCrossesALineBelongsAboveIt() throws Exception {
        var rows = rank(
                        line("A", "1", "2026-01-10", "1", "50"),
                        line("B", "2", "2026-01-10", "1", "20"),
                        line("C", "3", "2026-01-10", "1", "20"),
                        line("D", "4", "2026-01-10", "1", "10"))
                .largest(10);

        assertThat(rows).extracting(row -> row.tier().tier()).containsExactly("PLATINUM", "CORE", "CORE", "PRIORITY");
        assertThat(rows).extracting(AccountFigures::abc).containsExactly(Abc.A, Abc.A, Abc.A, Abc.B);
        assertThat(rows.get(0).tier().reason()).isInstanceOf(Reason.WithinLine.class);
        assertThat(rows.get(2).tier().reason()).isInstanceOfSatisfying(Reason.CrossesLine.class, reason -> {
            assertThat(reason.shareBefore()).isEqualByComparingTo("0.7");
            assertThat(reason.cumulativeShare()).isEqualByComparingTo("0.9");
            assertThat(reason.line()).isEqualByComparingTo("0.8");
        });
    }

    @Test
    void concentrationOfFourAccounts() throws Exception {
        var figures = rank(
                        line("A", "1", "2026-01-10", "1", "50"),
                        line("B", "2", "2026-01-10", "1", "20"),
                        line("C", "3", "2026-01-10", "1", "20"),
                        line("D", "4", "2026-01-10", "1", "10"))
                .concentration();

        assertThat(figures.top1Share()).isEqualByComparingTo("0.5");
        assertThat(figures.top5Share()).isEqualByComparingTo("1");
        assertThat(figures.top20PercentShare()).isEqualByComparingTo("0.5");
        assertThat(figures.accountsFor80Percent()).isEqualTo(3);
        assertThat(figures.accountsFor95Percent()).isEqualTo(4);
        assertThat(figures.herfindahl()).isEqualByComparingTo("3400");
        // 2 (1·10 + 2·20 + 3·20 + 4·50) / (4 · 100) − 5/4
        assertThat(figures.gini()).isEqualByComparingTo("0.3");
        assertThat(figures.losses()).extracting(Loss::accounts).containsExactly(1, 3);
        assertThat(figures.losses().get(1).left()).isEqualByComparingTo("10");
        assertThat(figures.curve()).extracting(CurvePoint::rank).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void equalAccountsStandInTheOrderOfTheirCodesAndShareAScore() throws Exception {
        var rows = rank(
                        line("K2", "1", "2026-01-10", "1", "5"),
                        line("K10", "2", "2026-01-10", "1", "5"),
                        line("K1", "3", "2026-01-10", "1", "5"))
                .largest(10);

        assertThat(rows).extracting(AccountFigures::account).containsExactly("K1", "K10", "K2");
        assertThat(rows).extracting(AccountFigures::scores).containsOnly(new Scores(1, 1, 1));
    }

    @Test
    void fiveUnlikeAccountsFillTheFifths() throws Exception {
        var lines = new ArrayList<Line>();
        for (int account = 1; account <= 5; account++) {
            for (int order = 1; order <= account; order++) {
                lines.add(line("K" + account, account + "-" + order, "2026-0" + account + "-1" + order, "1", "10"));
            }
        }

        assertThat(rank(lines.toArray(Line[]::new)).largest(5))
                .extracting(row -> row.scores() + "")
                .containsExactly("555", "444", "333", "222", "111");
    }

    @Test
    void returnsCountAgainstRevenueAndOrderDays() throws Exception {
        var account = rank(
                        line("A", "1", "2026-01-10", "5", "100"),
                        line("A", "2", "2026-01-12", "2", "40"),
                        line("A", "C2", "2026-01-12", "-2", "-40"),
                        line("A", "C3", "2026-02-01", "-1", "-20"))
                .largest(1)
                .getFirst();

        assertThat(account.now().revenue()).isEqualByComparingTo("80");
        assertThat(account.now().returns()).isEqualByComparingTo("-60");
        assertThat(account.now().orders()).isEqualTo(2);
        assertThat(account.now().orderDays()).isEqualTo(1);
        assertThat(account.now().lastOrder()).isEqualTo("2026-01-10");
        assertThat(account.now().quantity()).isEqualByComparingTo("4");
    }

    @Test
    void accountsWithoutPositiveRevenueAreListedOutsideThePopulation() throws Exception {
        var ranking = rank(
                line("A", "1", "2026-01-10", "5", "100"),
                line("B", "C1", "2026-01-10", "-5", "-30"),
                line("GONE", "9", "2020-01-10", "5", "70"));
        var rows = new ArrayList<AccountFigures>();
        ranking.forEach(rows::add);

        assertThat(rows).extracting(AccountFigures::account).containsExactly("A", "GONE", "B");
        assertThat(rows.get(1).latest()).isEqualTo("2020-01-10");
        assertThat(rows.get(1).tier().reason()).isInstanceOf(Reason.NoPositiveRevenue.class);
        assertThat(rows.get(2).scores()).isNull();
        assertThat(ranking.totals().accounts()).isEqualTo(1);
        assertThat(ranking.totals().net()).isEqualByComparingTo("70");
        assertThat(ranking.concentration().accountsFor80Percent()).isEqualTo(1);
    }

    @Test
    void marginCoversTheLinesWhoseCostIsKnown() throws Exception {
        var known = new Line("A", "A", null, "1", day("2026-03-01"), null, "1", "75", "CNY", "50", false);
        var unknown = new Line("A", "A", null, "2", day("2026-03-01"), null, "1", "25", "CNY", null, false);
        var without = new Line("A", "B", null, "3", day("2026-03-01"), null, "1", "25", "CNY", null, false);
        var rows = rank(known, unknown, without).largest(2);

        assertThat(rows.get(0).now().margin()).isEqualByComparingTo("25");
        assertThat(rows.get(0).now().coveredShare()).isEqualByComparingTo("0.75");
        assertThat(rows.get(1).now().margin()).isNull();
        assertThat(rows.get(1).now().coveredShare()).isNull();
    }

    @Test
    void everyWindowStandsBesideTheYearBefore() throws Exception {
        var row = rank(
                        line("A", "1", "2024-11-22", "1", "10"),
                        line("A", "2", "2025-11-21", "1", "40"),
                        line("A", "3", "2025-11-22", "1", "60"),
                        line("A", "4", "2026-11-21", "1", "15"),
                        line("A", "5", "2026-11-22", "1", "1000"))
                .largest(1)
                .getFirst();

        assertThat(row.now().revenue()).isEqualByComparingTo("75");
        assertThat(row.before().revenue()).isEqualByComparingTo("50");
        assertThat(row.growth()).isEqualByComparingTo("0.5");
        assertThat(row.since()).isEqualTo("2024-11-22");
        assertThat(row.months()).hasSize(24);
        assertThat(row.months().get(23)).isEqualByComparingTo("15");
        assertThat(row.months().get(11)).isEqualByComparingTo("100");
        assertThat(row.quarters(AS_OF)).hasSize(8);
        assertThat(row.quarters(AS_OF).get(7)).isEqualByComparingTo("15");
        assertThat(row.quarters(AS_OF).get(3)).isEqualByComparingTo("100");
    }

    @Test
    void groupsCountTheirOrdersAndDaysOnce() throws Exception {
        var lines = OrderLines.of(
                        List.of(file(
                                line("A", "1", "2026-01-10", "1", "10"),
                                line("B", "1", "2026-01-10", "1", "10"),
                                line("B", "2", "2026-01-10", "1", "10"),
                                line("C", "3", "2026-01-10", "1", "10"))),
                        Returns.DEDUCT,
                        "CNY")
                .withGroups(Map.of("A", "G", "B", "G"));
        var rows = Portfolio.over(duck, lines).rank(Question.rollingYear(AS_OF)).largest(9);

        assertThat(rows).extracting(AccountFigures::account).containsExactly("G", "C");
        assertThat(rows.get(0).now().orders()).isEqualTo(2);
        assertThat(rows.get(0).now().orderDays()).isEqualTo(1);
    }

    @Test
    void withoutOrderNumbersAnOrderIsTheLinesOfOneDay() throws Exception {
        var rows = rank(numberless("A", "2026-01-10"), numberless("A", "2026-01-10"), numberless("A", "2026-01-11"))
                .largest(1);

        assertThat(rows.getFirst().now().orders()).isEqualTo(2);
    }

    @Test
    void relatedCompaniesCanBeLeftOut() throws Exception {
        var lines = OrderLines.of(
                        List.of(file(
                                line("A", "1", "2026-01-10", "1", "10"), line("OWN", "2", "2026-01-10", "1", "90"))),
                        Returns.DEDUCT,
                        "CNY")
                .without(Set.of("OWN"));
        var ranking = Portfolio.over(duck, lines).rank(Question.rollingYear(AS_OF));

        assertThat(ranking.totals().total()).isEqualByComparingTo("10");
    }

    @Test
    void otherCurrenciesAreConvertedAtTheRateOfTheirDay() throws Exception {
        var lines = OrderLines.of(List.of(file(dollars("2026-01-10"), dollars("2026-02-10"))), Returns.DEDUCT, "CNY")
                .withRates(List.of(
                        new Rate("USD", "CNY", day("2026-01-01"), new BigDecimal("7.1")),
                        new Rate("USD", "CNY", day("2026-02-10"), new BigDecimal("7.25"))));
        var ranking = Portfolio.over(duck, lines).rank(Question.rollingYear(AS_OF));

        assertThat(ranking.totals().total()).isEqualByComparingTo("1435");
    }

    @Test
    void aMissingRateIsASentenceWithCurrencyAndDay() throws Exception {
        var lines = OrderLines.of(List.of(file(dollars("2026-01-10"))), Returns.DEDUCT, "CNY")
                .withRates(List.of(new Rate("USD", "CNY", day("2026-01-11"), BigDecimal.TEN)));

        assertThatThrownBy(() -> Portfolio.over(duck, lines))
                .isInstanceOf(MissingRateException.class)
                .hasMessageStartingWith("No rate from USD to CNY holds on 2026-01-10;");
    }

    @Test
    void familiesOfAnAccountStandBesideTheYearBefore() throws Exception {
        var cable = sold("A", "光缆", "2026-03-01", "75");
        var last = sold("A", "光缆", "2025-03-01", "70");
        var ranking = rank(cable, last, sold("B", null, "2026-03-01", "25"), sold("C", "光缆", "2020-03-01", "1"));
        var mixes = new HashMap<String, Mix>();
        ranking.forEachWithMix((row, mix) -> mixes.put(row.account(), mix));

        assertThat(mixes.get("A")).isEqualTo(new Mix(List.of(family("光缆", "75", "70")), Mix.NONE.others()));
        assertThat(mixes.get("B")).isEqualTo(new Mix(List.of(family("", "25", "0")), Mix.NONE.others()));
        assertThat(mixes.get("C")).isEqualTo(Mix.NONE);
    }

    @Test
    void theLargestFamiliesStandAloneAndTheRestTogether() throws Exception {
        var lines = new ArrayList<Line>();
        for (int i = 1; i <= Mix.LARGEST + 2; i++) {
            lines.add(sold("A", "F" + i, "2026-03-01", "" + i));
        }
        lines.add(sold("A", "bought no more", "2025-03-01", "9.5"));
        var mixes = new ArrayList<Mix>();
        rank(lines.toArray(Line[]::new)).forEachWithMix((row, mix) -> mixes.add(mix));

        assertThat(mixes).singleElement().satisfies(mix -> {
            assertThat(mix.largest()).hasSize(Mix.LARGEST).startsWith(family("F14", "14", "0"));
            assertThat(mix.largest()).last().isEqualTo(family("bought no more", "0", "9.5"));
            assertThat(mix.others().families()).isEqualTo(3);
            assertThat(mix.others().revenue()).isEqualByComparingTo("6");
        });
    }

    @Test
    void noOrderOfLinesMatters() throws Exception {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 300; i++) {
            lines.add(line("K" + i % 17, "" + i / 2, AS_OF.minusDays(i * 7 % 400) + "", "1", i % 9 == 0 ? "-3" : "7"));
        }
        var once = everyRow(lines);
        Collections.shuffle(lines, new Random(7));

        assertThat(everyRow(lines)).isEqualTo(once);
    }

    @Test
    void standardWindowsEndWithTheAsOfDate() {
        assertThat(Windows.rollingYear(AS_OF)).isEqualTo(new Period(day("2025-11-22"), day("2026-11-22")));
        assertThat(Windows.yearToDate(AS_OF)).isEqualTo(new Period(day("2026-01-01"), day("2026-11-22")));
        assertThat(Windows.fiscalYearToDate(AS_OF, Month.DECEMBER).from()).isEqualTo("2025-12-01");
        assertThat(Windows.lastFiscalYear(AS_OF, Month.APRIL))
                .isEqualTo(new Period(day("2025-04-01"), day("2026-04-01")));
        assertThat(Windows.lastFiscalYear(day("2026-03-31"), Month.APRIL).to()).isEqualTo("2026-04-01");
    }

    private List<String> everyRow(List<Line> lines) throws Exception {
        var rows = new ArrayList<String>();
        rank(lines.toArray(Line[]::new)).forEach(row -> rows.add(row.toString()));
        return rows;
    }

    private Line numberless(String account, String day) {
        return new Line("A", account, null, null, day(day), null, null, "5", "CNY", null, false);
    }

    private static Line sold(String account, @Nullable String family, String day, String amount) {
        return new Line("A", account, null, day + family, day(day), family, "1", amount, "CNY", null, false);
    }

    private static FamilyShare family(String name, String revenue, String before) {
        return new FamilyShare(name, new BigDecimal(revenue).setScale(4), new BigDecimal(before).setScale(4));
    }

    private Line dollars(String day) {
        return new Line("A", "A", null, day, day(day), null, "1", "100", "USD", null, false);
    }

    private Ranking rank(Line... lines) throws Exception {
        return Portfolio.over(duck, OrderLines.of(List.of(file(lines)), Returns.DEDUCT, "CNY"))
                .rank(Question.rollingYear(AS_OF));
    }

    private Path file(Line... lines) throws Exception {
        return Book.write(duck, folder, List.of(lines));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
