package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.portfolio.Book.line;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cells kept between analyses, with a batch that touches one month.
class KeptCellsTests {

    @TempDir
    private Path folder;

    @Test
    void refreshingTheTouchedMonthEqualsCountingAnew() throws Exception {
        try (var duck = Book.duck()) {
            var old = Book.write(
                    duck,
                    folder,
                    List.of(line("A", "1", "2026-01-10", "1", "10"), line("B", "2", "2026-03-10", "1", "20")));
            var batch = Book.write(duck, folder, List.of(line("C", "3", "2026-03-15", "1", "30")));
            var kept = folder.resolve("cells.parquet");
            Portfolio.over(duck, OrderLines.of(List.of(old), Returns.DEDUCT, "CNY"))
                    .cells()
                    .save(kept);

            var both = OrderLines.of(List.of(old, batch), Returns.DEDUCT, "CNY");
            var refreshed = Portfolio.over(duck, both);
            refreshed.cells().load(kept);
            refreshed.cells().refresh(Set.of(YearMonth.of(2026, 3)));
            var rows = rows(refreshed);

            assertThat(rows).hasSize(3).isEqualTo(rows(Portfolio.over(duck, both)));
        }
    }

    private static List<AccountFigures> rows(Portfolio portfolio) throws Exception {
        var rows = new ArrayList<AccountFigures>();
        portfolio.rank(Question.rollingYear(LocalDate.of(2026, 3, 31))).forEach(rows::add);
        return rows;
    }
}
