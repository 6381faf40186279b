package pareto.service;

import java.time.LocalDate;
import java.util.List;

/// The table of points, and those that held before.
///
/// @param before the latest first
record PriorityPage(
        PriorityTable table,
        List<PriorityTable> before,
        List<PriorityTables.Klass> classes,
        LocalDate today,
        boolean decides) {}
