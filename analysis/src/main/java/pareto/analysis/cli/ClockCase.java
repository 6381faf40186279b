package pareto.analysis.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Due;
import pareto.values.Stopwatch;
import pareto.values.StopwatchEvent;
import pareto.values.Terms;
import pareto.values.TimeLimit;

/// A question about working time with the answer that is expected.
sealed interface ClockCase {

    ClockAnswer workedOut();

    /// When is something due?
    ///
    /// @param expected on the wall clock of `zone`
    /// @param second of the expected moment, where the clock shows it twice
    record DueCase(
            String id,
            BusinessCalendar calendar,
            Conventions conventions,
            Instant start,
            TimeLimit limit,
            LocalDateTime expected,
            ZoneId zone,
            OptionalLong second)
            implements ClockCase {

        @Override
        public ClockAnswer workedOut() {
            var wanted = ClockAnswer.text(expected.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
            return calendar.due(start, limit, conventions)
                    .map(due -> new ClockAnswer(
                            id,
                            ClockAnswer.text(shown(due).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)),
                            wanted,
                            agrees(due),
                            due.time().counted()))
                    .orElseGet(() -> new ClockAnswer(id, ClockAnswer.nothing(), wanted, false, List.of()));
        }

        private LocalDateTime shown(Due due) {
            return LocalDateTime.ofInstant(due.at(), zone);
        }

        private boolean agrees(Due due) {
            return shown(due).equals(expected)
                    && (second.isEmpty() || second.getAsLong() == due.at().getEpochSecond());
        }
    }

    /// How much working time lies between two moments?
    record ElapsedCase(
            String id, BusinessCalendar calendar, Conventions conventions, Instant from, Instant to, long expected)
            implements ClockCase {

        @Override
        public ClockAnswer workedOut() {
            var time = calendar.between(from, to, conventions);
            return new ClockAnswer(
                    id,
                    ClockAnswer.number(time.seconds()),
                    ClockAnswer.number(expected),
                    time.seconds() == expected,
                    time.counted());
        }
    }

    /// How many minutes does a ticket run between two minutes of its life, if some of its states pause it?
    /// Every minute counts.
    ///
    /// @param states minute at which the ticket comes into each state; of several within a minute the last
    ///     in its life holds
    record PausedCase(
            String id, Map<String, Integer> states, Set<String> pausing, int fromMinute, int toMinute, long expected)
            implements ClockCase {

        static final List<String> LIFE = List.of("new", "open", "pending close", "closed");

        @Override
        public ClockAnswer workedOut() {
            var stopwatch = stopwatch();
            var until = stopwatch.at(minute(Math.max(toMinute, first())));
            var before = stopwatch.at(minute(Math.max(fromMinute, first())));
            long minutes = toMinute < fromMinute ? 0 : (until.seconds() - before.seconds()) / 60;
            return new ClockAnswer(
                    id,
                    ClockAnswer.number(minutes),
                    ClockAnswer.number(expected),
                    minutes == expected,
                    until.counted());
        }

        private Stopwatch<String> stopwatch() {
            var terms = Terms.usual(BusinessCalendar.always(ZoneOffset.UTC), new TimeLimit.Working(0));
            var stopwatch = Stopwatch.started(minute(first()), terms, id);
            boolean paused = false;
            var inOrder = states.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(state -> LIFE.indexOf(state.getKey())))
                    .toList();
            for (var state : inOrder) {
                boolean pauses = pausing.contains(state.getKey());
                var at = minute(state.getValue());
                if (pauses != paused) {
                    stopwatch = stopwatch.with(
                            pauses
                                    ? new StopwatchEvent.Paused<>(at, state.getKey())
                                    : new StopwatchEvent.Resumed<>(at));
                }
                paused = pauses;
            }
            return stopwatch;
        }

        private int first() {
            return states.values().stream().min(Comparator.naturalOrder()).orElse(0);
        }

        private static Instant minute(int minute) {
            return Instant.EPOCH.plusSeconds(minute * 60L);
        }
    }
}
