package pareto.warning;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.analysis.rhythm.season.Hindsight;
import pareto.analysis.rhythm.season.Kind;

/// All warnings the reader may see.
///
/// @param open most revenue at risk first
/// @param goodNews what brings most first
/// @param shop where the whole shop falls; null where it does not or the reader may not see the whole company
/// @param ended the latest first
/// @param hindsight how earlier lists fared; null where the reader may not see the whole company, and while there is
/// none
/// @param judged what people have said of them
/// @param bound percent of false warnings the list may be expected to hold
/// @param decides whether the reader may set it
record WarningsPage(
        List<AccountWarning> open,
        List<AccountWarning> goodNews,
        @Nullable ShopFalls shop,
        List<AccountWarning> ended,
        @Nullable Hindsight hindsight,
        Judged judged,
        int bound,
        boolean decides) {

    /// Of what is listed, how many are expected to be false; an account counts once, with the likeliest.
    double falseShare() {
        return open.stream()
                .filter(AccountWarning::listed)
                .collect(Collectors.toMap(warning -> warning.account().id(), AccountWarning::falseAlarm, Math::min))
                .values()
                .stream()
                .mapToDouble(falseAlarm -> falseAlarm)
                .average()
                .orElse(0);
    }

    /// What is at risk together, all in the one currency of the figures: of an account what is most, since its warnings
    /// may be about the same orders; what moves within a group is not lost.
    BigDecimal risk() {
        return open.stream()
                .filter(warning -> warning.kind() != Kind.SHARE_MOVING)
                .collect(Collectors.toMap(
                        warning -> warning.account().id(),
                        warning -> warning.risk().mid(),
                        BigDecimal::max))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
