package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.portfolio.Book.line;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.values.Period;

/// K1 buys in all three years, K2 in the first and the third, K3 in the second alone, and gives back more in the third.
class KeptFromYearToYearTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final Book.Line[] LINES = {
        line("K1", "1", "2023-04-01", "1", "10"),
        line("K2", "2", "2023-05-01", "1", "20"),
        line("K1", "3", "2024-04-01", "1", "30"),
        line("K3", "4", "2025-03-31", "1", "40"),
        line("K1", "5", "2025-04-01", "1", "50"),
        line("K2", "6", "2026-03-31", "1", "60"),
        line("K3", "7", "2026-03-31", "-2", "-70")
    };

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
    void isCountedByWindowsThatEndWithTheAsOfDate() throws Exception {
        assertThat(portfolio().retention(AS_OF))
                .containsExactly(
                        retained("2023-04-01", "2024-04-01", 2, 1, "30", "10", "30"),
                        retained("2024-04-01", "2025-04-01", 2, 1, "70", "30", "50"));
    }

    @Test
    void leavesOutAYearTheDataDoNotCover() throws Exception {
        assertThat(portfolio().retention(AS_OF.minusDays(1))).hasSize(1);
    }

    @Test
    void tellsEveryFamilyOfAnAccountWithItsLastDay() throws Exception {
        List<String> bought = new ArrayList<>();
        portfolio()
                .families(Windows.rollingYear(AS_OF))
                .forEach((account, family, revenue, latest) ->
                        bought.add(account + " " + revenue + " " + LocalDate.ofEpochDay(latest)));

        assertThat(bought).containsExactly("K1 50.0 2025-04-01", "K2 60.0 2026-03-31", "K3 -70.0 2025-03-31");
    }

    private Portfolio portfolio() throws Exception {
        var file = Book.write(duck, folder, List.of(LINES));
        return Portfolio.over(duck, OrderLines.of(List.of(file), Returns.DEDUCT, "CNY"));
    }

    private static Retained retained(
            String from, String to, int accounts, int kept, String revenue, String ofKept, String afterwards) {
        return new Retained(
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                accounts,
                kept,
                amount(revenue),
                amount(ofKept),
                amount(afterwards));
    }

    private static BigDecimal amount(String value) {
        return new BigDecimal(value).setScale(4);
    }
}
