package pareto.warning;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.analysis.rhythm.season.Hindsight;

/// All warnings the reader may see.
///
/// @param open most revenue at risk first
/// @param ofPeople what dossiers say, the latest first
/// @param goodNews what brings most first
/// @param shop where the whole shop falls; null where it does not or the reader may not see the whole company
/// @param ended the latest first
/// @param hindsight how earlier lists fared; null where the reader may not see the whole company, and while
///   there is none
/// @param judged what people have said of them
/// @param falseShare how many warnings of the whole list are expected to be false, whatever of it the reader
///   sees
/// @param bound percent of false warnings the list may be expected to hold
/// @param decides whether the reader may set it
record WarningsPage(
        List<AccountWarning> open,
        List<AccountWarning> ofPeople,
        List<AccountWarning> goodNews,
        @Nullable ShopFalls shop,
        List<AccountWarning> ended,
        @Nullable Hindsight hindsight,
        Judged judged,
        double falseShare,
        int bound,
        boolean decides) {

    BigDecimal risk() {
        return AtRisk.of(open);
    }
}
