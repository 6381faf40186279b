package pareto.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What the second-factor page shows: a field for the code, and before the first one what the app must know.
///
/// @param enrolment null once the app knows its secret
/// @param mayWait   whether this may be done later
record SecondFactorPage(
        @Nullable Enrolment enrolment,
        boolean mayWait,
        @Nullable Text refusal) {

    /// The codes shown once after enrolment.
    record Recovery(List<String> codes) {}
}
