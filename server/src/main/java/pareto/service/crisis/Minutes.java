package pareto.service.crisis;

import org.jspecify.annotations.Nullable;
import pareto.agreement.Typed;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Minutes as they are typed: from five to a week.
final class Minutes {

    private static final String LABEL = "service.crisis.minutes";
    private static final int LEAST = 5;
    private static final int MOST = 10_080;

    private Minutes() {}

    /// @throws Refusal unless it is such a number
    static int of(@Nullable String typed) {
        Integer minutes = maybe(typed);
        if (minutes == null) {
            throw Refusal.badInput("service.wrong.missing", Text.of(LABEL));
        }
        return minutes;
    }

    /// @return null where nothing was typed
    /// @throws Refusal when it is another number
    static @Nullable Integer maybe(@Nullable String typed) {
        return Typed.whole(LABEL, typed, LEAST, MOST);
    }
}
