package pareto.values;

import java.time.Instant;

/// One line of a stopwatch's record. Lines are added and never changed; no line holds an elapsed time.
///
/// @param <O> who can own the time: a person, a department
public sealed interface StopwatchEvent<O> {

    /// When it happened.
    Instant at();

    record Started<O>(Instant at, Terms terms, O owner) implements StopwatchEvent<O> {}

    /// @param reason why nothing counts, shown to whoever looks at the time
    record Paused<O>(Instant at, String reason) implements StopwatchEvent<O> {}

    record Resumed<O>(Instant at) implements StopwatchEvent<O> {}

    /// Other terms. What was counted before `since` stays as it was counted, and pauses stay pauses.
    ///
    /// @param since from when they are reckoned with: `at` for a change from now on, earlier for terms that
    ///     should have held before
    record TermsChanged<O>(Instant at, Terms terms, Instant since) implements StopwatchEvent<O> {

        /// A change from now on.
        public static <O> TermsChanged<O> fromNow(Instant at, Terms terms) {
            return new TermsChanged<>(at, terms, at);
        }
    }

    /// Another owns what is counted from here on.
    record HandedOver<O>(Instant at, O owner) implements StopwatchEvent<O> {}

    record Stopped<O>(Instant at) implements StopwatchEvent<O> {}

    /// It was not done after all: it runs again, in the same hands. What lies since the stop is neither
    /// consumed nor a pause.
    record Reopened<O>(Instant at) implements StopwatchEvent<O> {}
}
