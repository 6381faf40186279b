package pareto.assurance.measured;

import java.util.List;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.shell.Refusal;

/// Who says what is measured and who says what came of it.
@Component
class MeasuringRights {

    /// Subjects and their sources are part of what a contract says: for whoever may draft it.
    static final String SUBJECTS = "hasAuthority('MAY_CHANGE') and hasAuthority('MAY_FIGURES')";

    /// Outages and samples are entered and corrected by whoever works on requests.
    static final String MEASUREMENTS = "hasAuthority('MAY_CHANGE')";

    private final Actors actors;

    MeasuringRights(Actors actors) {
        this.actors = actors;
    }

    boolean subjects() {
        return measurements() && figures();
    }

    /// Sites and fees by a file or program need the right to say what is measured.
    ///
    /// @throws Refusal without it
    List<SentFact> mayState(List<SentFact> facts) {
        if (!subjects()) {
            throw Refusal.forbidden("assurance.measured.facts.forbidden");
        }
        return facts;
    }

    boolean measurements() {
        return actors.current().may(Right.CHANGE);
    }

    boolean figures() {
        return actors.current().may(Right.FIGURES);
    }
}
