package pareto.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can happen to a nomination after it has been begun.
enum Step {
    SUBMITTED,
    SENT_BACK,
    APPROVED,
    REFUSED;

    /// The one table of steps: handed in from the beginning or when sent back, decided when handed in.
    ///
    /// @param last what happened before; null while it is being written for the first time
    boolean follows(@Nullable Step last) {
        return switch (this) {
            case SUBMITTED -> last == null || last == SENT_BACK;
            case SENT_BACK, APPROVED, REFUSED -> last == SUBMITTED;
        };
    }

    /// What a director may say.
    static List<Step> decisions() {
        return Arrays.stream(values()).filter(step -> step.follows(SUBMITTED)).toList();
    }

    boolean closes() {
        return this == APPROVED || this == REFUSED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Step ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "nomination.step." + name();
    }
}
