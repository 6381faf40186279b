package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is expected of accounts in the window that has just ended, and what came. Twenty accounts order every ten days
/// from 2023 on, each 100 a time; others are added to them.
class StandingsTests {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final int DAY = (int) AS_OF.toEpochDay();
    private static final int FIRST = (int) LocalDate.of(2023, 1, 2).toEpochDay();
    private static final double BOUND = 0.2;

    @Test
    void saysWhatAnAccountThatOrdersEveryTenDaysBringsInAQuarter() {
        var standing = only(standings(List.of()).ofAccounts(), "S3");

        assertThat(standing.window().from()).isEqualTo("2025-04-01");
        assertThat(standing.window().lastDay()).isEqualTo(AS_OF);
        assertThat(standing.orders().mid()).isCloseTo(9.1, within(0.4));
        assertThat(standing.came()).isBetween(9, 10);
        assertThat(standing.revenue().mid()).isCloseTo(910, within(40.0));
        assertThat(standing.brought()).isEqualTo(100.0 * standing.came());
        assertThat(standing.chance().orElseThrow()).isGreaterThan(0.2);
    }

    @Test
    void saysHowUnlikelyItIsThatOneIsSilentForAQuarter() {
        var silent = every(10, "A", FIRST, DAY - 95);

        var standing = only(standings(List.of(silent)).ofAccounts(), "A");

        assertThat(standing.came()).isZero();
        assertThat(standing.brought()).isZero();
        assertThat(standing.orders().low()).isGreaterThanOrEqualTo(7);
        assertThat(standing.chance().orElseThrow()).isLessThan(0.02);
    }

    @Test
    void looksAtThreeOwnGapsOfOneThatOrdersRarely() {
        var rare = every(60, "A", FIRST, DAY - 5);

        assertThat(only(standings(List.of(rare)).ofAccounts(), "A").window().from())
                .isEqualTo(AS_OF.minusDays(179));
    }

    @Test
    void expectsNothingOfOneThatHasLongLeftOrHardlyBegun() {
        var left = every(10, "A", FIRST, DAY - 500);
        var begun = every(10, "B", DAY - 60, DAY);

        assertThat(standings(List.of(left, begun)).ofAccounts())
                .extracting(Standing::account)
                .doesNotContain("A", "B")
                .hasSize(20);
    }

    /// 430, 250 and 5 days ago: it still orders, as rarely as ever.
    @Test
    void knowsWhatWasKnownBeforeALongWindow() {
        var rare = buyer(
                "A", "A", IntStream.of(DAY - 900, DAY - 790, DAY - 680, DAY - 560, DAY - 430, DAY - 250, DAY - 5));

        assertThat(only(standings(List.of(rare)).ofAccounts(), "A").came()).isEqualTo(2);
    }

    /// Two units order by turns every forty days. Each of them by itself is one that orders eighty days apart.
    @Test
    void judgesAGroupAsIfItWereOneAccount() {
        var north = buyer("N", "G", IntStream.iterate(FIRST, day -> day <= DAY, day -> day + 80));
        var south = buyer("S", "G", IntStream.iterate(FIRST + 40, day -> day <= DAY, day -> day + 80));
        var one = buyer("G", "G", IntStream.iterate(FIRST, day -> day <= DAY, day -> day + 40));
        var standings = standings(List.of(north, south));

        var together = only(standings.of(Buyer.together("G", "G", List.of(north, south))), "G");

        assertThat(together).isEqualTo(only(standings.of(one), "G"));
        assertThat(together.orders().mid()).isCloseTo(3, within(0.3));
        assertThat(together.window().from()).isEqualTo(AS_OF.minusDays(119));
    }

    @Test
    void addsUpWhatUnitsBroughtOnTheSameDay() {
        var both = Buyer.together(
                "G", "G", List.of(buyer("N", "G", IntStream.of(1, 5)), buyer("S", "G", IntStream.of(5, 9))));

        assertThat(both.days()).containsExactly(1, 5, 9);
        assertThat(both.revenue()).containsExactly(100, 200, 100);
    }

    @Test
    void isSilentOfOneWhoseSilenceIsExplained() {
        var silent = every(10, "A", FIRST, DAY - 95);
        var rebuilt = new Explanation("A", AS_OF.minusDays(90), Optional.empty(), AS_OF.minusDays(100));
        var watch = new Watch(shop(List.of(silent)), List.of(rebuilt), BOUND);
        watch.runs(List.of(AS_OF));

        assertThat(watch.standings().ofAccounts()).extracting(Standing::account).doesNotContain("A");
    }

    @Test
    void usesNothingThatCameLater() {
        var known = standings(List.of(every(10, "A", FIRST, DAY - 20))).ofAccounts();
        var later = standings(List.of(buyer(
                        "A",
                        "A",
                        IntStream.concat(
                                IntStream.iterate(FIRST, day -> day <= DAY - 20, day -> day + 10),
                                IntStream.of(DAY + 1, DAY + 30)))))
                .ofAccounts();

        assertThat(later).isEqualTo(known);
    }

    /// Eight of ten windows of unchanged accounts should hold what came; limits of whole order days hold more.
    @Test
    void holdsWhatCameOfUnchangedAccountsOfAGeneratedLedger() throws Exception {
        var world = new World("A1");
        var unchanged = world.changes("none").keySet();
        var watch = world.watch(BOUND);
        watch.runs(List.of(LocalDate.of(2025, 9, 29)));
        var complete = watch.standings().ofAccounts().stream()
                .filter(standing -> unchanged.contains(standing.account()))
                .filter(standing -> standing.chance().isPresent())
                .toList();

        assertThat(complete).hasSizeGreaterThan(200);
        assertThat(share(complete, one -> one.came() < one.orders().low())).isBetween(0.01, 0.12);
        assertThat(share(complete, one -> one.came() > one.orders().high())).isBetween(0.01, 0.12);
        assertThat(share(complete, one -> one.chance().orElseThrow() <= 0.05)).isLessThan(0.06);
        Map<Boolean, Long> seasons =
                complete.stream().collect(Collectors.partitioningBy(Standing::season, Collectors.counting()));
        assertThat(seasons.values()).allMatch(count -> count > 20);
    }

    private static double share(List<Standing> of, Predicate<Standing> which) {
        return of.stream().filter(which).count() / (double) of.size();
    }

    private static Standings standings(List<Buyer> others) {
        var watch = new Watch(shop(others), List.of(), BOUND);
        watch.runs(List.of(AS_OF));
        return watch.standings();
    }

    private static List<Buyer> shop(List<Buyer> others) {
        var all = new ArrayList<Buyer>();
        IntStream.range(0, 20).forEach(i -> all.add(every(10, "S" + i, FIRST + i % 10, DAY)));
        all.addAll(others);
        return all;
    }

    private static Buyer every(int gap, String account, int from, int to) {
        return buyer(account, account, IntStream.iterate(from, day -> day <= to, day -> day + gap));
    }

    private static Buyer buyer(String account, String group, IntStream days) {
        int[] all = days.toArray();
        return new Buyer(
                account, group, all, IntStream.of(all).mapToDouble(_ -> 100).toArray());
    }

    private static Standing only(List<Standing> of, String account) {
        return of.stream()
                .filter(one -> one.account().equals(account))
                .reduce((one, other) -> {
                    throw new AssertionError("Two of " + account);
                })
                .orElseThrow();
    }
}
