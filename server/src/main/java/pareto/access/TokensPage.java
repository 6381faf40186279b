package pareto.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tokens of programs, and a form for another one.
///
/// @param people whom one may act as
/// @param made a new token, shown this once
record TokensPage(
        List<ProgramToken> tokens,
        List<Identity> people,
        List<Integer> days,
        @Nullable String made,
        Instant now,
        LocalDate today) {

    static final int USUAL_DAYS = 365;
}
