package pareto.service.assessment;

import java.time.Instant;
import java.util.List;

/// From when on somebody had something in hand, until the next did.
record Turn(Instant since, Who who) {

    /// Who had it at a moment; before the first turn, whoever came first.
    ///
    /// @param turns ascending, at least one
    static Who at(List<Turn> turns, Instant moment) {
        Who who = turns.getFirst().who();
        for (Turn turn : turns) {
            if (turn.since().isAfter(moment)) {
                break;
            }
            who = turn.who();
        }
        return who;
    }
}
