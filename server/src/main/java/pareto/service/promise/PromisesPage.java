package pareto.service.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.agreement.CasePromise;
import pareto.service.Request;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.TimeShown;
import pareto.values.Reading;
import pareto.values.WorkingTime;

/// What a request was promised, on its own page or as a part of the request's.
///
/// @param alone whether it is the whole page
record PromisesPage(Request request, List<Kept> promises, LocalDate today, boolean maySay, boolean alone) {

    /// One promise and how its time stands.
    ///
    /// @param bySignature whether a contract promises it; else somebody said a day and hour
    /// @param signed the promise in the contract; null for a day and hour somebody said, and where the
    ///     reader may not see the contract
    /// @param calendar name of the one on which time counts; empty for day and night
    record Kept(
            StopwatchId id,
            String what,
            boolean bySignature,
            @Nullable CasePromise signed,
            String calendar,
            Reading<Holder> reading,
            TimeShown time) {

        /// Message key of what was promised; null where it was said in words.
        @Nullable
        String key() {
            return bySignature ? "service.promise." + what : null;
        }

        boolean open() {
            return reading.state() != Reading.State.STOPPED;
        }

        /// Whether it was not kept, whatever is still done about it.
        boolean missed() {
            return reading.missedAt().isPresent();
        }

        /// When it is due; none while it pauses.
        Optional<Instant> due() {
            return reading.due();
        }

        /// What counted and what did not, in the order of time.
        List<Part> parts() {
            return Stream.concat(
                            reading.consumed().stream().map(consumed -> new Part(consumed.time(), "")),
                            reading.pauses().stream().map(pause -> new Part(pause.time(), pause.reason())))
                    .sorted(Comparator.comparing(part -> part.time().from()))
                    .toList();
        }
    }

    /// A stretch of time between two lines of the record.
    ///
    /// @param reason why it did not count; empty where it did
    record Part(WorkingTime time, String reason) {

        Duration worked() {
            return Duration.ofSeconds(time.seconds());
        }
    }

    /// Open ones first, what is due first before others.
    static List<Kept> inOrder(List<Kept> promises) {
        return promises.stream()
                .sorted(Comparator.comparing((Kept kept) -> !kept.open())
                        .thenComparing(kept -> kept.due().orElse(Instant.MAX)))
                .toList();
    }

    /// What the strip at the top shows; null where nothing was promised.
    @Nullable
    Kept first() {
        return promises.isEmpty() ? null : promises.getFirst();
    }

    String address() {
        return request.address() + "/promises";
    }
}
