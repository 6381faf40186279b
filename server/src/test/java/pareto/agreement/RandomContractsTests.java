package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pareto.agreement.Compensation.Form;

/// Random contracts and misses, reckoned once more in whole ten-thousandths of a cent by one who starts from the first
/// miss again for every one that follows. 500 of them; all 10,000 with `-Dpareto.long=true`.
class RandomContractsTests {

    private static final int CONTRACTS =
            Integer.getInteger("pareto.contracts", Boolean.getBoolean("pareto.long") ? 10_000 : 500);
    private static final long SEED = Long.getLong("pareto.seed", 20261127);
    private static final int SCALE = 12;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void oweWhatASlowReckoningSays() {
        for (int contract = 0; contract < CONTRACTS; contract++) {
            boolean more = random.nextBoolean();
            var bands = bands(more);
            var monthly = cap();
            var yearly = cap();
            var rounding = new Rounding(random.nextInt(0, 4), mode());
            var begins = LocalDate.of(2020, 2, 29).plusDays(random.nextInt(0, 800));
            var fees =
                    IntStream.range(0, 60).mapToObj(_ -> decimal(0, 900_000, 2)).toList();
            var misses = misses(begins, fees);
            var compensation = new Compensation(more, bands, monthly, yearly, rounding, Form.MONEY);

            var owed = compensation.of(misses, begins, month -> fee(fees, begins, month));

            var slow = new Slow(more, bands, monthly, yearly, rounding, begins, fees);
            var inOrder = owed.stream().map(Owed::miss).toList();
            assertThat(inOrder).hasSameElementsAs(misses).isSortedAccordingTo((a, b) -> a.on().compareTo(b.on()));
            for (int i = 0; i < inOrder.size(); i++) {
                assertThat(owed.get(i).owed())
                        .as("miss %d of contract %d of seed %d", i, contract, SEED)
                        .isEqualByComparingTo(slow.owed(inOrder, i));
                assertThat(owed.get(i)
                                .owed()
                                .add(owed.get(i).cutByMonth())
                                .add(owed.get(i).cutByYear()))
                        .isEqualByComparingTo(owed.get(i).rounded());
            }
        }
    }

    /// In whole units of 10^-12, with its own idea of everything.
    private record Slow(
            boolean more,
            List<Band> bands,
            Cap monthly,
            Cap yearly,
            Rounding rounding,
            LocalDate begins,
            List<BigDecimal> fees) {

        BigDecimal owed(List<Miss> all, int at) {
            var rest = rounded(exact(all.get(at)));
            var ofMonth = BigInteger.ZERO;
            var ofYear = BigInteger.ZERO;
            for (int earlier = 0; earlier < at; earlier++) {
                var paid = units(owed(all, earlier));
                ofMonth = ofMonth.add(sameMonth(all.get(earlier), all.get(at)) ? paid : BigInteger.ZERO);
                ofYear = ofYear.add(
                        year(all.get(earlier).on()) == year(all.get(at).on()) ? paid : BigInteger.ZERO);
            }
            rest = limited(rest, monthly, monthFees(all.get(at).on()), ofMonth);
            rest = limited(rest, yearly, yearFees(year(all.get(at).on())), ofYear);
            return new BigDecimal(rest, SCALE);
        }

        private static boolean sameMonth(Miss one, Miss other) {
            return one.on()
                    .toString()
                    .substring(0, 7)
                    .equals(other.on().toString().substring(0, 7));
        }

        private BigInteger limited(BigInteger amount, Cap cap, BigInteger base, BigInteger paid) {
            return switch (cap) {
                case Cap.None _ -> amount;
                case Cap.Fixed fixed -> amount.min(cut(units(fixed.money())).subtract(paid));
                case Cap.Share share -> {
                    var product = new BigDecimal(base, SCALE).multiply(share.percent());
                    yield amount.min(cut(units(product.movePointLeft(2))).subtract(paid));
                }
            };
        }

        private BigInteger exact(Miss miss) {
            BigInteger owed = BigInteger.ZERO;
            for (var band : bands) {
                var off = more
                        ? band.limit().subtract(miss.value())
                        : miss.value().subtract(band.limit());
                if (off.signum() > 0) {
                    owed = units(amount(band.amount(), miss.fee(), off));
                }
            }
            return owed;
        }

        private static BigDecimal amount(Amount amount, BigDecimal fee, BigDecimal off) {
            return switch (amount) {
                case Amount.Fixed fixed -> fixed.money();
                case Amount.Share share -> fee.multiply(share.percent()).movePointLeft(2);
                case Amount.ForEach each -> {
                    int steps = 0;
                    for (var reached = BigDecimal.ZERO;
                            reached.compareTo(off) < 0;
                            reached = reached.add(each.step())) {
                        steps++;
                    }
                    yield amount(each.amount(), fee, off).multiply(BigDecimal.valueOf(steps));
                }
            };
        }

        /// Years are counted by walking on from the first day, a day at a time.
        private int year(LocalDate day) {
            int year = 0;
            for (var next = begins.plusYears(1); !next.isAfter(day); next = begins.plusYears(year + 1)) {
                year++;
            }
            return year;
        }

        private BigInteger monthFees(LocalDate day) {
            return units(fee(fees, begins, YearMonth.from(day)));
        }

        private BigInteger yearFees(int year) {
            var sum = BigInteger.ZERO;
            var month = YearMonth.from(begins.plusYears(year));
            for (int i = 0; i < 12; i++) {
                sum = sum.add(units(fee(fees, begins, month.plusMonths(i))));
            }
            return sum;
        }

        private BigInteger cut(BigInteger amount) {
            var step = BigInteger.TEN.pow(SCALE - rounding.decimals());
            return amount.divide(step).multiply(step);
        }

        private BigInteger rounded(BigInteger amount) {
            return units(new BigDecimal(amount, SCALE).setScale(rounding.decimals(), rounding.mode()));
        }

        private static BigInteger units(BigDecimal amount) {
            return amount.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue();
        }
    }

    private static BigDecimal fee(List<BigDecimal> fees, LocalDate begins, YearMonth month) {
        int at = (month.getYear() - begins.getYear()) * 12 + month.getMonthValue() - begins.getMonthValue();
        return fees.get(at % fees.size());
    }

    private List<Band> bands(boolean more) {
        var bands = new ArrayList<Band>();
        var limit = decimal(900_000, 999_999, 4);
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            bands.add(new Band(limit, amount()));
            var step = decimal(1, 30_000, 4);
            limit = more ? limit.subtract(step) : limit.add(step);
        }
        return bands;
    }

    private Amount amount() {
        return switch (random.nextInt(4)) {
            case 0 -> new Amount.Fixed(decimal(1, 500_000, 2));
            case 1 -> new Amount.ForEach(decimal(500, 20_000, 4), new Amount.Fixed(decimal(1, 50_000, 2)));
            case 2 -> new Amount.ForEach(decimal(500, 20_000, 4), new Amount.Share(decimal(1, 2_000, 2)));
            default -> new Amount.Share(decimal(1, 10_000, 2));
        };
    }

    private Cap cap() {
        return switch (random.nextInt(3)) {
            case 0 -> new Cap.None();
            case 1 -> new Cap.Fixed(decimal(0, 2_000_000, 2));
            default -> new Cap.Share(decimal(0, 10_000, 2));
        };
    }

    private RoundingMode mode() {
        var modes = List.of(
                RoundingMode.HALF_UP,
                RoundingMode.HALF_EVEN,
                RoundingMode.HALF_DOWN,
                RoundingMode.UP,
                RoundingMode.DOWN);
        return modes.get(random.nextInt(modes.size()));
    }

    private List<Miss> misses(LocalDate begins, List<BigDecimal> fees) {
        return IntStream.range(0, random.nextInt(1, 9))
                .mapToObj(i -> new Miss(
                        "line " + i,
                        begins.plusDays(random.nextInt(0, 900)),
                        decimal(850_000, 1_050_000, 4),
                        fees.get(random.nextInt(fees.size()))))
                .toList();
    }

    private BigDecimal decimal(int from, int to, int scale) {
        return BigDecimal.valueOf(random.nextInt(from, to), scale);
    }
}
