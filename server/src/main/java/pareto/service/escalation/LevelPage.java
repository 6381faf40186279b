package pareto.service.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.service.stopwatch.Purpose;

/// The table of levels, and those that held before.
///
/// @param before the latest first
/// @param decides whether the reader sets it
record LevelPage(LevelTable table, List<LevelTable> before, LocalDate today, boolean decides) {

    /// The lines of a purpose; null for one that can be filled in.
    List<@Nullable Level> lines(Purpose purpose) {
        List<@Nullable Level> lines = new ArrayList<>(table.of(purpose));
        while (decides && lines.size() < LevelTable.MOST) {
            lines.add(null);
        }
        return lines;
    }
}
