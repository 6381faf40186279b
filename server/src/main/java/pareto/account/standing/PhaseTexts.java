package pareto.account.standing;

import java.util.List;
import java.util.stream.IntStream;
import pareto.account.Phase;

/// Which sentences describe a phase: what must hold to enter it, what ends it, what it asks of us.
final class PhaseTexts {

    static final List<String> ASKS = List.of("work", "people", "budget");

    private static final int CRITERIA = 3;

    private PhaseTexts() {}

    /// What must hold to enter the phase, and to stay in it: the checklist when someone asks.
    static List<String> enter(Phase phase) {
        return keys(phase, "enter");
    }

    /// What ends it, forward or back.
    static List<String> leave(Phase phase) {
        return keys(phase, "leave");
    }

    static String asks(Phase phase, String of) {
        return phase.key() + "." + of;
    }

    private static List<String> keys(Phase phase, String kind) {
        return IntStream.rangeClosed(1, CRITERIA)
                .mapToObj(number -> phase.key() + "." + kind + "." + number)
                .toList();
    }
}
