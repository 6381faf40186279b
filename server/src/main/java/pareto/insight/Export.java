package pareto.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.shell.Screen;

/// The table as it is exported: a heading and the cells of a row, figures as figures.
///
/// @param totals whether ranks and shares are among them
/// @param margin whether margins are
record Export(Screen screen, boolean totals, boolean margin) {

    List<String> heading() {
        List<String> keys = new ArrayList<>();
        if (totals) {
            keys.add("insight.rank");
        }
        keys.addAll(List.of(
                "insight.code",
                "insight.name",
                "insight.tier",
                "insight.abc",
                "insight.column.revenue",
                "insight.before",
                "insight.column.growth",
                "insight.column.orders",
                "insight.orderDays",
                "insight.since",
                "insight.column.latest",
                "insight.scores",
                "insight.manager"));
        if (margin) {
            keys.add("insight.margin");
        }
        if (totals) {
            keys.addAll(List.of("insight.share", "insight.cumulative"));
        }
        return keys.stream().map(screen::text).toList();
    }

    /// Texts, numbers, dates, or null.
    List<@Nullable Object> cells(RankingRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        RankingRow.Standing standing = row.standing();
        if (standing != null) {
            cells.add(BigDecimal.valueOf(standing.rank()));
        }
        cells.add(row.account().code());
        cells.add(row.account().name());
        cells.add(screen.text(row.tier().key()));
        cells.add(row.abc());
        cells.add(row.revenue());
        cells.add(row.before());
        cells.add(row.growth());
        cells.add(BigDecimal.valueOf(row.orders()));
        cells.add(BigDecimal.valueOf(row.orderDays()));
        cells.add(row.since());
        cells.add(row.latest());
        cells.add(row.scores());
        cells.add(row.manager() == null ? null : row.manager().name());
        if (margin) {
            cells.add(row.margin());
        }
        if (standing != null) {
            cells.add(standing.share());
            cells.add(standing.cumulativeShare());
        }
        return cells;
    }
}
