package pareto.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What someone sees of themselves.
///
/// @param required whether their role must have a second factor
/// @param passkeys their keys, first one first
/// @param origins  the addresses passkeys work at, with blanks between
/// @param offered  whether there is a company's own sign-in
/// @param provider whether their account there is known
/// @param done     what was just changed
record MyPage(
        String login,
        boolean secondFactor,
        boolean required,
        List<Passkey> passkeys,
        String origins,
        boolean offered,
        boolean provider,
        LocalDate today,
        @Nullable Text done,
        @Nullable Text refusal) {}
