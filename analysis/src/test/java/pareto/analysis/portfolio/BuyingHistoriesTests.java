package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.portfolio.Book.line;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.portfolio.BuyingHistories.History;

/// Order lines as the histories that repeat-buying models are fitted on.
class BuyingHistoriesTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

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
    void ordersOfOneDayAreOneOrderDay() throws Exception {
        var histories = histories(
                line("K1", "1", "2026-01-01", "1", "10"),
                line("K1", "2", "2026-01-11", "1", "20"),
                line("K1", "3", "2026-01-11", "2", "30"));

        assertThat(all(histories)).containsExactly(new History("K1", 1, 10, 89, 1, 50));
    }

    @Test
    void aDayOfReturnsIsNoOrderDay() throws Exception {
        var histories = histories(
                line("K1", "1", "2026-01-01", "1", "10"),
                line("K1", "2", "2026-01-11", "-1", "-10"),
                line("K1", "3", "2026-01-21", "-1", "-10"),
                line("K1", "4", "2026-01-21", "2", "30"));

        assertThat(all(histories)).containsExactly(new History("K1", 1, 20, 89, 1, 20));
    }

    @Test
    void whatCameAfterTheAsOfDateIsNotKnown() throws Exception {
        var histories = histories(
                line("K1", "1", "2026-03-31", "1", "10"),
                line("K1", "2", "2026-04-01", "1", "10"),
                line("K2", "3", "2026-04-01", "1", "10"));

        assertThat(all(histories)).containsExactly(new History("K1", 0, 0, 0, 0, 0));
    }

    /// Spending is that of the days after the first which brought something.
    @Test
    void daysThatBroughtNothingDoNotCountAsSpending() throws Exception {
        var histories = histories(
                line("K1", "1", "2026-01-01", "1", "0"),
                line("K1", "2", "2026-01-11", "1", "0"),
                line("K1", "3", "2026-01-21", "1", "40"),
                line("K1", "4", "2026-01-31", "1", "60"));

        assertThat(all(histories)).containsExactly(new History("K1", 3, 30, 89, 2, 50));
    }

    @Test
    void equalHistoriesAreCountedTogetherAndGapsToo() throws Exception {
        var histories = histories(
                line("K1", "1", "2026-01-01", "1", "10"),
                line("K1", "2", "2026-01-11", "1", "10"),
                line("K2", "3", "2026-01-01", "1", "10"),
                line("K2", "4", "2026-01-11", "1", "10"),
                line("K3", "5", "2026-02-01", "1", "10"));
        var cells = new ArrayList<String>();
        histories.cells((part, x, tx, t, accounts) -> cells.add(part + " " + x + " " + tx + " " + t + " " + accounts));
        var gaps = new ArrayList<String>();
        histories.gaps((part, days, times) -> gaps.add(part + " " + days + " " + times));
        var spent = new ArrayList<Double>();
        histories.spending((days, mean) -> spent.add(days * mean));

        assertThat(cells).containsExactly("0 0 0 58 1", "0 1 10 89 2");
        assertThat(gaps).containsExactly("0 10 2");
        assertThat(spent).containsExactly(10.0, 10.0);
    }

    @Test
    void partsAreOfEqualSize() throws Exception {
        var lines = IntStream.range(0, 50)
                .mapToObj(i -> line("K" + i, "" + i, "2026-01-01", "1", "10"))
                .toArray(Book.Line[]::new);
        var sizes = new int[5];
        over(lines).histories(AS_OF, 5).cells((part, _, _, _, accounts) -> sizes[part] += accounts);

        assertThat(sizes).containsOnly(10);
    }

    private BuyingHistories histories(Book.Line... lines) throws Exception {
        return over(lines).histories(AS_OF, 1);
    }

    private Portfolio over(Book.Line... lines) throws Exception {
        var file = Book.write(duck, folder, List.of(lines));
        return Portfolio.over(duck, OrderLines.of(List.of(file), Returns.DEDUCT, "CNY"));
    }

    private static List<History> all(BuyingHistories histories) throws Exception {
        var rows = new ArrayList<History>();
        histories.forEach(rows::add);
        return rows;
    }
}
