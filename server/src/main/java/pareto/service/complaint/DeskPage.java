package pareto.service.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The complaint desk: what is open at which level, and which checks are to come.
record DeskPage(
        List<ComplaintLists.Open> open,
        List<ComplaintLists.Due> checks,
        List<Level> levels,
        LocalDate today,
        Instant now) {

    String who(int level) {
        return levels.get(level - Level.FIRST).who().key();
    }

    /// Whether its time at this level is nearly or wholly over.
    boolean late(ComplaintLists.Open one) {
        return one.due() != null && !one.due().isAfter(now);
    }

    boolean due(ComplaintLists.Due check) {
        return !check.on().isAfter(today);
    }
}
