package pareto.service.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.service.escalation.Escalations.Mine;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.service.stopwatch.TimeShown;
import pareto.values.Reading;

/// A door for pages that compose: promises that are about to be broken, as far as the reader was told of them and they
/// still are. What has stopped, or was given so much time that the share lies ahead again, is left out.
@Component
@Transactional(readOnly = true)
public class Nearing {

    /// One of them.
    ///
    /// @param id of what the reader was told last
    /// @param city where the site is that it is about; empty where it is about none
    /// @param signed whether it measures a signed promise, of which `what` is the metric
    /// @param holder name of whoever holds the time
    /// @param due when it ends or did; empty while it pauses
    /// @param seen whether the reader has opened the request since
    public record Near(
            UUID id,
            Request request,
            Purpose purpose,
            String city,
            String what,
            boolean signed,
            String holder,
            int percent,
            Optional<Instant> due,
            TimeShown time,
            boolean seen) {

        /// Message key of what it measures; null where that is said in words of our own.
        public @Nullable String key() {
            return Escalation.key(signed, what);
        }
    }

    /// Beyond that nobody reads on.
    private static final int MOST = 1_000;

    private final Escalations escalations;
    private final Stopwatches stopwatches;
    private final Requests requests;
    private final Clock clock;

    Nearing(Escalations escalations, Stopwatches stopwatches, Requests requests, Clock clock) {
        this.escalations = escalations;
        this.stopwatches = stopwatches;
        this.requests = requests;
        this.clock = clock;
    }

    /// What is due first before others.
    public List<Near> mine() {
        List<Mine> told = escalations.mine(MOST);
        if (told.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<StopwatchId, Reading<Holder>> readings =
                stopwatches.read(told.stream().map(Mine::stopwatch).toList(), now);
        Map<RequestId, Request> seen =
                requests.seen(told.stream().map(Mine::request).distinct().toList());
        return told.stream()
                .filter(one -> seen.containsKey(one.request()) && readings.containsKey(one.stopwatch()))
                .flatMap(one -> near(
                        one,
                        Objects.requireNonNull(seen.get(one.request())),
                        Objects.requireNonNull(readings.get(one.stopwatch())),
                        now))
                .toList();
    }

    private static Stream<Near> near(Mine told, Request request, Reading<Holder> reading, Instant now) {
        boolean still = reading.usedUp(told.percent())
                .filter(reached -> !reached.isAfter(now))
                .isPresent();
        return still
                ? Stream.of(new Near(
                        told.id(),
                        request,
                        told.purpose(),
                        told.city(),
                        told.what(),
                        told.signed(),
                        told.holder(),
                        told.percent(),
                        reading.due(),
                        TimeShown.of(reading, now),
                        told.seen()))
                : Stream.empty();
    }
}
