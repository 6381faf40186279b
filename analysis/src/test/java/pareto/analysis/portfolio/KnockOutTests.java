package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a population without some of its accounts, from their places in its ranking, is what measuring the
/// others from the beginning gives.
class KnockOutTests {

    /// A population held in memory.
    private record Ranked(List<BigDecimal> amounts) implements RankedRevenue {

        @Override
        public long accounts() {
            return amounts.size();
        }

        @Override
        public BigDecimal total() {
            return downTo(accounts());
        }

        @Override
        public BigDecimal squares() {
            return amounts.stream().map(one -> one.multiply(one)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public BigDecimal cumulatives() {
            BigDecimal sum = BigDecimal.ZERO;
            for (long rank = 1; rank <= accounts(); rank++) {
                sum = sum.add(downTo(rank));
            }
            return sum;
        }

        @Override
        public BigDecimal downTo(long rank) {
            return amounts.stream().limit(rank).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Place at(int rank) {
            return new Place(rank, amounts.get(rank - 1), downTo(rank));
        }

        Place of(BigDecimal amount) {
            long rank =
                    amounts.stream().filter(one -> one.compareTo(amount) >= 0).count();
            return new Place(rank, amount, downTo(rank));
        }
    }

    /// 600, 250, 100 and 50 without the largest: 250, 100 and 50 of 400.
    @Test
    void isWhatTheOthersAre() {
        Ranked ranked = ranked("600", "250", "100", "50");

        Hold after = KnockOut.after(ranked, List.of(ranked.at(1)), List.of());

        assertThat(after.accounts()).isEqualTo(3);
        assertThat(after.total()).isEqualByComparingTo("400");
        assertThat(after.top20PercentShare()).isEqualByComparingTo("0.625");
        assertThat(after.accountsFor80Percent()).isEqualTo(2);
        assertThat(after.herfindahl()).isEqualByComparingTo("4687.5");
        assertThat(after.gini()).isEqualByComparingTo("0.333333333333");
    }

    /// Half of what the largest brings goes with its agent: 300, 250, 100 and 50 of 700.
    @Test
    void countsWhatAnAccountStillBrings() {
        Ranked ranked = ranked("600", "250", "100", "50");

        Hold after = KnockOut.after(ranked, List.of(ranked.at(1)), List.of(ranked.of(new BigDecimal("300"))));

        same(after, measured(List.of("300", "250", "100", "50")), "half of the largest");
    }

    @Test
    void isNothingWithoutAnybody() {
        Ranked ranked = ranked("600");

        assertThat(KnockOut.after(ranked, List.of(ranked.at(1)), List.of())).isEqualTo(Hold.NOTHING);
        assertThat(KnockOut.before(ranked())).isEqualTo(Hold.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalsMeasuringTheOthersAnew(long seed) {
        Random random = new Random(seed);
        for (int world = 0; world < 200; world++) {
            List<BigDecimal> amounts = new ArrayList<>();
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                amounts.add(amount(random));
            }
            amounts.sort(Comparator.reverseOrder());
            Ranked ranked = new Ranked(amounts);
            same(KnockOut.before(ranked), measuredAmounts(amounts), "seed " + seed + " world " + world);

            List<Place> gone = new ArrayList<>();
            List<Place> left = new ArrayList<>();
            List<BigDecimal> others = new ArrayList<>();
            for (int rank = 1; rank <= amounts.size(); rank++) {
                BigDecimal now = amounts.get(rank - 1);
                int fate = random.nextInt(4);
                if (fate > 1) {
                    others.add(now);
                } else {
                    gone.add(ranked.at(rank));
                    if (fate == 1) {
                        BigDecimal then = amount(random);
                        left.add(ranked.of(then));
                        others.add(then);
                    }
                }
            }
            others.sort(Comparator.reverseOrder());

            same(
                    KnockOut.after(ranked, gone, left),
                    measuredAmounts(others),
                    "seed " + seed + " world " + world + " after");
        }
    }

    private static void same(Hold found, Hold expected, String what) {
        assertThat(found)
                .as(what)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    /// Few different ones, so that many are equal.
    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 5 : 1_000_000), 4);
    }

    private static Ranked ranked(String... amounts) {
        return new Ranked(List.of(amounts).stream().map(BigDecimal::new).toList());
    }

    private static Hold measured(List<String> amounts) {
        return measuredAmounts(amounts.stream().map(BigDecimal::new).toList());
    }

    /// By the one pass that measures the whole portfolio.
    private static Hold measuredAmounts(List<BigDecimal> amounts) {
        if (amounts.isEmpty()) {
            return Hold.NOTHING;
        }
        BigDecimal total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Meter meter = new Meter(amounts.size(), total);
        amounts.forEach(amount -> meter.add("any", amount));
        Concentration found = meter.result();
        return new Hold(
                found.accounts(),
                total,
                found.top20PercentShare(),
                found.accountsFor80Percent(),
                found.herfindahl(),
                found.gini());
    }
}
