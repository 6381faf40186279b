package pareto.service.assessment;

import java.util.Locale;
import java.util.Optional;

/// What stands behind a figure.
enum Behind {
    DONE,
    /// Done and late, also what is left out.
    LATE,
    /// Done, and opened or asked about again.
    AGAIN,
    OPEN,
    BREACHES,
    MARKS;

    /// Whether a task belongs to it.
    boolean holds(TaskFact task) {
        return switch (this) {
            case DONE -> task.done();
            case LATE -> task.done() && task.late();
            case AGAIN -> task.done() && !task.rightFirst();
            case OPEN -> !task.done();
            case BREACHES, MARKS -> false;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Behind> ofCode(String code) {
        for (Behind behind : values()) {
            if (behind.code().equals(code)) {
                return Optional.of(behind);
            }
        }
        return Optional.empty();
    }

    /// Message key of its words.
    String key() {
        return "service.assessment.behind." + name();
    }
}
