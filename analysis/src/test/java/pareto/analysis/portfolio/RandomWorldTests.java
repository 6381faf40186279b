package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pareto.analysis.portfolio.Book.Line;
import pareto.values.Period;

/// Cells and SQL against a plain loop over the lines, in small random worlds with broken months at every edge.
class RandomWorldTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, DEDUCT", "2, IGNORE", "3, DEDUCT", "4, IGNORE", "5, DEDUCT", "6, DEDUCT", "7, IGNORE", "8, DEDUCT"})
    void cellsEqualTheSumOverLines(int seed, Returns returns) throws Exception {
        var random = new Random(seed);
        var lines = world(random);
        var asOf = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
        var window = new Period(asOf.minusDays(random.nextInt(500)), asOf.plusDays(1));
        try (var duck = Book.duck()) {
            var portfolio =
                    Portfolio.over(duck, OrderLines.of(List.of(Book.write(duck, folder, lines)), returns, "CNY"));
            var rows = new ArrayList<AccountFigures>();
            var mixes = new ArrayList<Mix>();
            portfolio.rank(new Question(asOf, window, TierRules.DELIVERED)).forEachWithMix((row, mix) -> {
                rows.add(row);
                mixes.add(mix);
            });

            assertThat(rows).isNotEmpty();
            for (var row : rows) {
                var own = lines.stream()
                        .filter(line -> row.account().equals(line.account())
                                && line.status().equals("A"))
                        .filter(line -> returns == Returns.DEDUCT || !line.isReturn())
                        .toList();
                check(row.now(), own, window);
                check(row.before(), own, window.yearBefore());
                check(mixes.get(rows.indexOf(row)), own, window);
                for (int month = 0; month < 24; month++) {
                    var calendar = YearMonth.from(asOf).minusMonths(23 - month);
                    Predicate<Line> inMonth = line -> YearMonth.from(line.day()).equals(calendar)
                            && !line.day().isAfter(asOf);
                    assertThat(row.months().get(month))
                            .isEqualByComparingTo(
                                    sum(own.stream().filter(inMonth).toList()));
                }
            }
        }
    }

    private static void check(Figures figures, List<Line> own, Period period) {
        var inside = inside(own, period);
        var days = new TreeMap<LocalDate, BigDecimal>();
        inside.forEach(line -> days.merge(line.day(), pieces(line), BigDecimal::add));
        days.values().removeIf(pieces -> pieces.signum() <= 0);
        var orders = inside.stream()
                .filter(line -> !line.isReturn())
                .map(line -> line.order() == null
                        ? "day " + line.day()
                        : "order " + line.order() + " of " + YearMonth.from(line.day()))
                .distinct()
                .count();

        assertThat(figures.revenue()).isEqualByComparingTo(sum(inside));
        assertThat(figures.lines()).isEqualTo(inside.size());
        assertThat(figures.orders()).isEqualTo(orders);
        assertThat(figures.orderDays()).isEqualTo(days.size());
        assertThat(figures.firstOrder()).isEqualTo(days.isEmpty() ? null : days.firstKey());
        assertThat(figures.lastOrder()).isEqualTo(days.isEmpty() ? null : days.lastKey());
    }

    private static void check(Mix mix, List<Line> own, Period window) {
        for (var share : mix.largest()) {
            var ofFamily = own.stream()
                    .filter(line -> share.family().equals(Objects.requireNonNullElse(line.family(), "")))
                    .toList();
            assertThat(share.revenue()).isEqualByComparingTo(sum(inside(ofFamily, window)));
            assertThat(share.before()).isEqualByComparingTo(sum(inside(ofFamily, window.yearBefore())));
        }
        var shown = mix.largest().stream().map(FamilyShare::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shown.add(mix.others().revenue())).isEqualByComparingTo(sum(inside(own, window)));
    }

    private static List<Line> inside(List<Line> lines, Period period) {
        return lines.stream().filter(line -> period.contains(line.day())).toList();
    }

    private static BigDecimal pieces(Line line) {
        return line.quantity() == null
                ? BigDecimal.valueOf(new BigDecimal(line.amount()).signum())
                : new BigDecimal(line.quantity());
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(line -> new BigDecimal(line.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Line> world(Random random) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 400; i++) {
            var back = random.nextInt(5) == 0;
            var quantity = random.nextInt(4) == 0 ? null : (back ? "-" : "") + (1 + random.nextInt(9));
            var amount = BigDecimal.valueOf(random.nextInt(99_999_999), 4);
            lines.add(new Line(
                    random.nextInt(20) == 0 ? "E" : "A",
                    "K" + random.nextInt(12),
                    null,
                    random.nextInt(3) == 0 ? null : "" + random.nextInt(60),
                    LocalDate.of(2023, 6, 1).plusDays(random.nextInt(900)),
                    random.nextInt(9) == 0 ? null : "F" + random.nextInt(20),
                    quantity,
                    (back ? amount.negate() : amount).toPlainString(),
                    "CNY",
                    null,
                    back));
        }
        return lines;
    }
}
