package pareto.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pareto.testing.ReferenceData;

/// What 2,103 stores of Iowa ordered, expected for each quarter from 2015 to 2018 from what lay before it. A
/// range of eight in ten is to hold in eight of ten cases.
class OutlookOnIowaTests {

    private static final int QUARTERS = 28;
    private static final int FIRST = 12;
    private static final int PORTFOLIO = 20;

    private final List<List<Outcome>> quarters = new ArrayList<>();

    private record Outcome(Expected expected, double came) {}

    @BeforeEach
    void everyQuarterIsLookedAt() throws Exception {
        var book = book();
        for (int quarter = FIRST; quarter < QUARTERS; quarter++) {
            int at = quarter;
            var outlook = Outlook.of(book, at, 1);
            quarters.add(IntStream.range(0, book.accounts())
                    .boxed()
                    .flatMap(account -> outlook.of(account).stream()
                            .map(expected -> new Outcome(expected, book.revenue(account, at, at + 1))))
                    .toList());
        }
    }

    @Test
    void holdsForStoresAndForPortfoliosOfAnyOfThem() {
        var random = new Random(1);
        var shuffled = quarters.stream()
                .map(quarter -> {
                    var any = new ArrayList<>(quarter);
                    Collections.shuffle(any, random);
                    return any;
                })
                .toList();

        assertThat(quarters.stream().mapToInt(List::size).sum()).isEqualTo(21_335);
        assertThat(held(quarters, 1)).isBetween(0.73, 0.82);
        assertThat(held(shuffled, PORTFOLIO)).isBetween(0.78, 0.88);
    }

    /// Neighbours by number are mostly of one chain, which moves together: what is taken as independent is
    /// not.
    @Test
    void holdsLessOftenForPortfoliosOfOneChain() {
        assertThat(held(quarters, PORTFOLIO)).isBetween(0.68, 0.78);
    }

    private static double held(List<? extends List<Outcome>> quarters, int size) {
        int portfolios = 0;
        int held = 0;
        for (var quarter : quarters) {
            for (int from = 0; from + size <= quarter.size(); from += size) {
                var some = quarter.subList(from, from + size);
                var band = Band.of(some.stream().map(Outcome::expected).toList());
                portfolios++;
                held += band.side(some.stream().mapToDouble(Outcome::came).sum()) == 0 ? 1 : 0;
            }
        }
        return (double) held / portfolios;
    }

    private static QuarterBook book() throws Exception {
        var file = ReferenceData.path("data/iowa-liquor/orderdays_2012_2018.csv.gz")
                .toString()
                .replace("'", "''");
        var stores = new TreeMap<String, double[]>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows = statement.executeQuery("""
                        select store, (year(date::date) - 2012) * 4 + quarter(date::date) - 1 as quarter,
                            sum(amount::double) as revenue
                        from read_csv('%s', all_varchar = true) group by all
                        """.formatted(file))) {
            while (rows.next()) {
                stores.computeIfAbsent(rows.getString(1), any -> new double[QUARTERS])[rows.getInt(2)] =
                        rows.getDouble(3);
            }
        }
        var book = new QuarterBook(QUARTERS);
        stores.forEach((store, quarters) -> book.add(store, store, quarters));
        return book;
    }
}
