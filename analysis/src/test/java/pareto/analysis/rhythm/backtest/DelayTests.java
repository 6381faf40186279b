package pareto.analysis.rhythm.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.OrderDays;
import pareto.testing.ReferenceData;

class DelayTests {

    private static final int START_OF_2014 = 16_071;

    /// Account 1 orders every ten days and stays, account 2 every ten days until day 1,000, account 3 pauses for 50
    /// days once.
    private static final List<OrderDays> BOOK = List.of(
            every("1", 10, 0, 1_400),
            every("2", 10, 0, 1_000),
            together(every("3", 10, 0, 700), every("3", 10, 750, 1_400)));

    private static OrderDays every(String account, int gap, int from, int to) {
        var days = new ArrayList<Integer>();
        for (int day = from; day <= to; day += gap) {
            days.add(day);
        }
        var revenue = new double[days.size()];
        Arrays.fill(revenue, 100);
        return new OrderDays(account, days.stream().mapToInt(day -> day).toArray(), revenue);
    }

    private static OrderDays together(OrderDays a, OrderDays b) {
        var days = Arrays.copyOf(a.days(), a.days().length + b.days().length);
        System.arraycopy(b.days(), 0, days, a.days().length, b.days().length);
        var revenue = new double[days.length];
        Arrays.fill(revenue, 100);
        return new OrderDays(a.account(), days, revenue);
    }

    @Test
    void oneIsLostAndNobodyElse() {
        var stretch = Stretch.of(BOOK, Judges.learn(BOOK, 800, 30), 1_401, 1_400);

        assertThat(stretch.lost()).hasSize(1);
        assertThat(stretch.lost().getFirst().view().lastDay()).isEqualTo(1_000);
        assertThat(stretch.gaps().watchedYears()).isCloseTo((600 + 200 + 600 - 1) / 365.25, within(0.01));
    }

    /// The pause of 50 days is the most suspicious gap before day 800; one false alarm allowed leaves it out, and the
    /// next gaps are all of ten days.
    @Test
    void theThresholdIsSetOnTheTimeBefore() {
        var before = Stretch.of(BOOK, Judges.learn(BOOK, 800, 30), 1_401, 1_400).before();

        assertThat(before.threshold(Method.RECENCY, 0)).isEqualTo(49);
        assertThat(before.threshold(Method.RECENCY, 1.5 / before.watchedYears()))
                .isEqualTo(9);
    }

    @Test
    void theDelayIsTheFirstDayBeyondTheThreshold() {
        var lost = Stretch.of(BOOK, Judges.learn(BOOK, 800, 30), 1_401, 1_400)
                .lost()
                .getFirst();

        assertThat(lost.delay(Method.RECENCY, 49)).isEqualTo(50);
        assertThat(lost.delay(Method.OVERDUE_RATIO, 2)).isEqualTo(21);
        assertThat(lost.delay(Method.RECENCY, 200)).isEqualTo(181);
    }

    /// The figures of ../shared/oracles/README.md for Iowa 2014–2018 with thresholds tuned on the same years.
    @Test
    void theNaiveRulesOfIowaAreReproduced() throws Exception {
        var book = iowa();
        int end = book.stream()
                .mapToInt(history -> history.days()[history.days().length - 1])
                .max()
                .orElseThrow();
        var stretch = Stretch.of(book, Judges.learn(book, START_OF_2014 - 1, 30), end + 1, end);

        assertThat(stretch.lost()).hasSize(357);
        assertThat(stretch.gaps().watchedYears()).isCloseTo(6_505, within(1.0));
        assertThat(stretch.gaps().size()).isCloseTo(256_518, within(25));
        assertThat(median(stretch, Method.RECENCY)).isEqualTo(63);
        assertThat(median(stretch, Method.OVERDUE_RATIO)).isCloseTo(25, within(1));
        assertThat(median(stretch, Method.OVERDUE_POWER)).isCloseTo(28, within(1));
    }

    private static int median(Stretch stretch, Method method) {
        double threshold = stretch.gaps().threshold(method, 0.10);
        var delays = stretch.lost().stream()
                .map(lost -> lost.delay(method, threshold))
                .sorted()
                .toList();
        return delays.get((delays.size() - 1) / 2);
    }

    private static List<OrderDays> iowa() throws Exception {
        var file = ReferenceData.path("data/iowa-liquor/orderdays_2012_2018.csv.gz")
                .toString()
                .replace("'", "''");
        var book = new ArrayList<OrderDays>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows = statement.executeQuery("""
                        select store, string_agg(day::varchar, ' ' order by day)
                        from (select store::varchar as store, date::date - date '1970-01-01' as day
                              from read_csv('%s', all_varchar = true) where bottles::int > 0 group by all)
                        group by store order by store
                        """.formatted(file))) {
            while (rows.next()) {
                var days = Arrays.stream(rows.getString(2).split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                book.add(new OrderDays(rows.getString(1), days, new double[days.length]));
            }
        }
        return book;
    }
}
