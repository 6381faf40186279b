package pareto.assurance.measured;

import org.jspecify.annotations.Nullable;

/// An outage as a source sends it.
///
/// @param external what the source calls it; null where it is known by its beginning
record SentOutage(Subject subject, @Nullable String external, OutageFacts facts) {

    String words() {
        return external == null ? facts.from().toString() : external;
    }
}
