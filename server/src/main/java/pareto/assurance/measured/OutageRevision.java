package pareto.assurance.measured;

import java.time.Instant;
import java.util.UUID;

/// What was known of an outage from some moment on.
///
/// @param aside whether it was no outage after all
/// @param byHand whether a person said so, and not a source
/// @param why why it was corrected or set aside; empty for what came first or a source sent
record OutageRevision(
        UUID outage,
        int number,
        SubjectId subject,
        OutageFacts facts,
        boolean aside,
        boolean byHand,
        String why,
        String by,
        Instant at) {

    Outage asOutage() {
        return new Outage(
                outage, subject, facts.from(), facts.to(), facts.cause(), facts.announced(), facts.note(), number);
    }
}
