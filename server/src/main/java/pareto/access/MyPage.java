package pareto.access;

import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What someone sees of themselves.
///
/// @param required whether their role must have a second factor
/// @param done     what was just changed
record MyPage(
        String login,
        boolean secondFactor,
        boolean required,
        @Nullable Text done,
        @Nullable Text refusal) {}
