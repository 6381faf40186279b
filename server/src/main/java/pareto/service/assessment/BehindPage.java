package pareto.service.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tasks, broken promises or marks behind a figure, as far as the reader may see them.
///
/// @param name of whom the figure is about; empty for none
/// @param closed whether the month is, so that nothing is disputed any more
record BehindPage(
        Month month,
        By by,
        String name,
        Behind what,
        List<TaskLine> tasks,
        List<BreachLine> breaches,
        List<MarkLine> marks,
        boolean closed,
        LocalDate today) {

    /// @param dispute what somebody said about its lateness; null for nothing
    /// @param mayDispute whether the reader may say that it is not right
    record TaskLine(
            TaskFact fact,
            String title,
            String request,
            String account,
            String person,
            @Nullable Dispute dispute,
            boolean mayDispute) {}

    record BreachLine(UUID request, String title, String account, Duration time, boolean leftOut) {}

    record MarkLine(UUID request, String title, String account, int mark, Instant at) {}

    String back() {
        return "/league" + LeaguePage.query(month.month(), by);
    }
}
