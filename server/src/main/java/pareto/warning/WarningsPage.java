package pareto.warning;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.analysis.rhythm.season.Hindsight;

/// All warnings the reader may see.
///
/// @param open most revenue at risk first
/// @param ended the latest first
/// @param hindsight how earlier lists fared; null where the reader may not see the whole company, and while there is
/// none
/// @param judged what people have said of them
/// @param bound percent of false warnings the list may be expected to hold
/// @param decides whether the reader may set it
record WarningsPage(
        List<AccountWarning> open,
        List<AccountWarning> ended,
        @Nullable Hindsight hindsight,
        Judged judged,
        int bound,
        boolean decides) {

    /// Of what is listed, how many are expected to be false.
    double falseShare() {
        return open.stream()
                .filter(AccountWarning::listed)
                .mapToDouble(AccountWarning::falseAlarm)
                .average()
                .orElse(0);
    }

    /// What is at risk together; all in the one currency of the figures.
    BigDecimal risk() {
        return open.stream().map(warning -> warning.risk().mid()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
