package pareto.values;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Goes through the record of a stopwatch once.
final class Replay<O> {

    /// Time in one hand, running when there is no reason not to.
    private record Held<O>(
            Instant from, Instant to, O owner, @Nullable String reason) {}

    private record InForce(Instant since, Terms terms) {}

    private final List<Held<O>> held = new ArrayList<>(4);
    private final List<InForce> inForce = new ArrayList<>(2);
    private @Nullable Instant start;
    private @Nullable O owner;
    private @Nullable String reason;
    /// Since when the time is held as it is.
    private Instant since = Instant.MIN;

    private Instant last = Instant.MIN;
    private boolean stopped;

    void take(StopwatchEvent<O> event) {
        check(event);
        switch (event) {
            case StopwatchEvent.Started<O>(var at, var terms, var first) -> {
                start = at;
                since = at;
                owner = first;
                inForce.add(new InForce(at, terms));
            }
            case StopwatchEvent.Paused<O>(var at, var why) -> {
                hold(at);
                reason = why;
            }
            case StopwatchEvent.Resumed<O>(var at) -> {
                hold(at);
                reason = null;
            }
            case StopwatchEvent.TermsChanged<O>(var _, var terms, var from) -> {
                inForce.removeIf(each -> !each.since.isBefore(from));
                inForce.add(new InForce(from, terms));
            }
            case StopwatchEvent.HandedOver<O>(var at, var next) -> {
                hold(at);
                owner = next;
            }
            case StopwatchEvent.Stopped<O>(var at) -> {
                hold(at);
                stopped = true;
            }
            case StopwatchEvent.Reopened<O>(var at) -> {
                since = at;
                reason = null;
                stopped = false;
            }
        }
        last = event.at();
    }

    private void hold(Instant until) {
        if (since.isBefore(until)) {
            held.add(new Held<>(since, until, Objects.requireNonNull(owner), reason));
        }
        since = until;
    }

    private void check(StopwatchEvent<O> event) {
        refuseIf((start != null) == (event instanceof StopwatchEvent.Started<O>), event, "starts once, at first");
        refuseIf(event.at().isBefore(last), event, "cannot go back behind " + last);
        boolean reopened = event instanceof StopwatchEvent.Reopened<O>;
        refuseIf(stopped && !reopened, event, "has been stopped");
        refuseIf(!stopped && reopened, event, "has not been stopped");
        refuseIf(event instanceof StopwatchEvent.Paused<O> && reason != null, event, "pauses already");
        refuseIf(event instanceof StopwatchEvent.Resumed<O> && reason == null, event, "is running");
        refuseIf(
                event instanceof StopwatchEvent.TermsChanged<O> change
                        && (change.since().isAfter(change.at())
                                || change.since().isBefore(start)),
                event,
                "takes terms from its start on, and not ahead of the day they are entered");
    }

    private static void refuseIf(boolean wrong, StopwatchEvent<?> event, String why) {
        if (wrong) {
            throw new IllegalArgumentException(
                    event.getClass().getSimpleName() + " at " + event.at() + " cannot be: the stopwatch " + why + ".");
        }
    }

    Reading<O> read(Instant moment) {
        if (!stopped) {
            hold(moment);
        }
        var consumed = new ArrayList<Reading.Consumed<O>>(held.size());
        var pauses = new ArrayList<Reading.Pause<O>>();
        for (var part : held) {
            for (int i = 0; i < inForce.size(); i++) {
                var from = later(part.from, inForce.get(i).since);
                var to = i + 1 < inForce.size() ? earlier(part.to, inForce.get(i + 1).since) : part.to;
                if (from.isBefore(to)) {
                    var time = inForce.get(i).terms.calendar().between(from, to, Conventions.USUAL);
                    if (part.reason == null) {
                        consumed.add(new Reading.Consumed<>(part.owner, time));
                    } else {
                        pauses.add(new Reading.Pause<>(part.owner, part.reason, time));
                    }
                }
            }
        }
        var state = stopped ? Reading.State.STOPPED : reason == null ? Reading.State.RUNNING : Reading.State.PAUSED;
        var terms = inForce.getLast();
        var due = new DueMoment<>(
                Objects.requireNonNull(start),
                terms.since,
                terms.terms,
                consumed,
                since,
                state == Reading.State.RUNNING);
        return new Reading<>(
                moment, state, terms.terms, due.limit(), List.copyOf(consumed), List.copyOf(pauses), due.find());
    }

    private static Instant later(Instant some, Instant other) {
        return some.isBefore(other) ? other : some;
    }

    private static Instant earlier(Instant some, Instant other) {
        return some.isBefore(other) ? some : other;
    }
}
