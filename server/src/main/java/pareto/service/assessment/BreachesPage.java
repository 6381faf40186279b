package pareto.service.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.service.Request;

/// Who used up the time of promises of a request that were not kept, on a page of its own or as a part of the
/// request's.
///
/// @param alone whether it is the whole page
record BreachesPage(Request request, List<Shown> breaches, LocalDate today, boolean alone) {

    /// @param what words where somebody said a day and hour
    /// @param key message key of what was promised; null for words
    record Shown(
            UUID promise,
            String what,
            @Nullable String key,
            Instant missedAt,
            boolean open,
            Duration counted,
            List<Share> departments,
            List<Share> cities,
            List<Share> people,
            List<Line> lines,
            Disputed disputed) {}

    /// @param id of the department or person, or the city; empty for none
    /// @param name empty where time belonged to no department, or to no one city
    /// @param share all add up to 1
    record Share(String id, String name, Duration time, BigDecimal share) {}

    /// What was disputed of a promise, and what the reader may dispute.
    ///
    /// @param mine id of the reader's department, whose share they may say is not right; null for none
    record Disputed(List<Dispute> disputes, @Nullable UUID mine) {}

    /// @param task its id; null where somebody answered for the request
    record Line(@Nullable UUID task, String title, String person, String city, Duration time, BigDecimal share) {}
}
