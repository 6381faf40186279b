package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of one day: the likeliest first, as long as the expected share of false ones keeps within the bound.
/// Accounts of one group count once, with the likeliest of them.
final class WarningList {

    /// Above this nothing is listed, however short the list.
    private static final double MOST_DOUBTFUL = 0.85;
    private static final double MOST_DOUBTFUL_SEASON = 0.6;

    record Entry(Watched account, Suspicion suspicion) {

        /// What a list may say of an account: each counts once, with what is most certain of all that
        /// was seen, and with the probability that nothing has changed although all of it was seen.
        static Optional<Entry> of(Watched account, List<Suspicion> seen) {
            double falseAlarm = Doubt.together(
                    seen.stream().mapToDouble(Suspicion::falseAlarm).toArray());
            return seen.stream()
                    .sorted(Comparator.comparingDouble(Suspicion::falseAlarm))
                    .map(found -> new Entry(account, found.with(falseAlarm)))
                    .filter(Entry::listable)
                    .findFirst();
        }

        private boolean listable() {
            boolean clock = suspicion.windows() > 0;
            return (account.listedSince.containsKey(suspicion.kind()) || suspicion.fresh())
                    && suspicion.falseAlarm() <= (clock ? MOST_DOUBTFUL_SEASON : MOST_DOUBTFUL);
        }
    }

    private WarningList() {}

    /// Puts accounts on the list and takes the others off.
    static List<Entry> of(Collection<Entry> candidates, double bound, int asOf) {
        var sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble((Entry entry) -> entry.suspicion.falseAlarm())
                .thenComparing(entry -> entry.account.buyer.account()));
        var listed = new ArrayList<Entry>();
        Map<String, Double> groups = new HashMap<>();
        double sum = 0;
        for (var entry : sorted) {
            var group = entry.account.buyer.group();
            double added = groups.containsKey(group) ? 0 : entry.suspicion.falseAlarm();
            if (sum + added > bound * (groups.size() + (added > 0 ? 1 : 0))) {
                break;
            }
            sum += added;
            groups.putIfAbsent(group, added);
            listed.add(since(entry.account, entry.suspicion, asOf));
        }
        return listed;
    }

    /// Keeps since when it is seen.
    static Entry since(Watched account, Suspicion suspicion, int asOf) {
        account.listedSince.putIfAbsent(suspicion.kind(), asOf);
        return new Entry(account, suspicion);
    }
}
