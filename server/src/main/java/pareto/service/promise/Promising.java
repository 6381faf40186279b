package pareto.service.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.CasePromise;
import pareto.agreement.Metric;
import pareto.agreement.Promises;
import pareto.calendar.Calendars;
import pareto.service.Channel;
import pareto.service.Request;
import pareto.service.RequestAnswered;
import pareto.service.RequestDone;
import pareto.service.RequestGoesOn;
import pareto.service.RequestId;
import pareto.service.RequestMerged;
import pareto.service.RequestOpened;
import pareto.service.RequestPassed;
import pareto.service.RequestUndone;
import pareto.service.RequestWaits;
import pareto.service.Requests;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Start;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.service.stopwatch.Stopwatches.Known;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Due;
import pareto.values.Reading;

/// Starts, pauses and stops the stopwatches of what customers were promised, as their requests go. Answering is done
/// with the first word of ours; everything else pauses while the customer has to do something, and stops once what was
/// asked for is there.
@Component
@Transactional
class Promising {

    private final Requests requests;
    private final Promises promises;
    private final Calendars calendars;
    private final Stopwatches stopwatches;
    private final Clock clock;

    Promising(Requests requests, Promises promises, Calendars calendars, Stopwatches stopwatches, Clock clock) {
        this.requests = requests;
        this.promises = promises;
        this.calendars = calendars;
        this.stopwatches = stopwatches;
        this.clock = clock;
    }

    /// Of several promises about the same the one that is due first has the say.
    @EventListener
    void on(RequestOpened opened) {
        Request request = requests.known(opened.request());
        LocalDate day = LocalDate.ofInstant(request.raisedAt(), clock.getZone());
        Map<Metric, List<CasePromise>> promised = promises
                .ofCases(request.account().id(), day)
                .stream()
                .filter(promise -> Measure.of(request.kind()).contains(promise.metric()))
                .collect(Collectors.groupingBy(CasePromise::metric));
        List<Start> starts = new ArrayList<>();
        for (List<CasePromise> same : promised.values()) {
            same.stream()
                    .min(Comparator.comparing((CasePromise promise) ->
                                    due(promise, request.raisedAt()).orElse(Instant.MAX))
                            .thenComparing(CasePromise::number))
                    .ifPresent(promise -> starts.add(start(request, promise)));
        }
        stopwatches.start(starts);
        if (request.channel() == Channel.PHONE) {
            on(new RequestAnswered(opened.request(), opened.account()), request.raisedAt());
        }
    }

    private Optional<Instant> due(CasePromise promise, Instant start) {
        Limit limit = Measure.limit(promise);
        BusinessCalendar calendar = limit.calendar() == null
                ? BusinessCalendar.always(clock.getZone())
                : calendars.asOf(limit.calendar(), clock.instant());
        return calendar.due(start, limit.time(), Conventions.USUAL.withDay(limit.day()))
                .map(Due::at);
    }

    private static Start start(Request request, CasePromise promise) {
        return new Start(
                StopwatchId.next(),
                request.id(),
                request.account().id(),
                Purpose.SLA,
                promise.metric().name(),
                promise.term(),
                Measure.limit(promise),
                new Holder(null, request.owner()),
                request.raisedAt());
    }

    @EventListener
    void on(RequestAnswered answered) {
        on(answered, clock.instant());
    }

    private void on(RequestAnswered answered, Instant at) {
        each(answered.request(), true, (id, reading) -> stopwatches.stop(id, at));
    }

    /// Time is consumed in the hands of whoever answers.
    @EventListener
    void on(RequestPassed passed) {
        Instant now = clock.instant();
        Holder next = new Holder(null, passed.to());
        ofCustomer(passed.request()).stream()
                .filter(Known::open)
                .forEach(known -> stopwatches.handOver(known.id(), now, next));
    }

    @EventListener
    void on(RequestWaits waits) {
        Instant now = clock.instant();
        each(waits.request(), false, (id, reading) -> {
            if (reading.state() == Reading.State.RUNNING) {
                stopwatches.pause(id, now, waits.said());
            }
        });
    }

    @EventListener
    void on(RequestGoesOn goesOn) {
        Instant now = clock.instant();
        each(goesOn.request(), false, (id, reading) -> {
            if (reading.state() == Reading.State.PAUSED) {
                stopwatches.resume(id, now);
            }
        });
    }

    /// Whoever was never answered has been by then.
    @EventListener
    void on(RequestDone done) {
        stop(done.request());
    }

    /// The time of the earlier request, in which this one goes on, is the one that counts.
    @EventListener
    void on(RequestMerged merged) {
        stop(merged.request());
    }

    private void stop(RequestId request) {
        Instant now = clock.instant();
        each(request, true, (id, reading) -> stopwatches.stop(id, now));
        each(request, false, (id, reading) -> stopwatches.stop(id, now));
    }

    @EventListener
    void on(RequestUndone undone) {
        Instant now = clock.instant();
        ofCustomer(undone.request()).stream()
                .filter(known -> !known.open() && !answering(known))
                .forEach(known -> stopwatches.reopen(known.id(), now));
    }

    /// Does something with open ones: the one of the answer, or all others.
    private void each(RequestId request, boolean answer, BiConsumer<StopwatchId, Reading<Holder>> work) {
        List<StopwatchId> open = ofCustomer(request).stream()
                .filter(known -> known.open() && answering(known) == answer)
                .map(Known::id)
                .toList();
        if (!open.isEmpty()) {
            stopwatches.read(open, clock.instant()).forEach(work);
        }
    }

    private List<Known> ofCustomer(RequestId request) {
        return stopwatches.of(request).stream()
                .filter(known -> known.purpose() == Purpose.SLA)
                .toList();
    }

    private static boolean answering(Known known) {
        return known.what().equals(Metric.RESPONSE.name());
    }
}
