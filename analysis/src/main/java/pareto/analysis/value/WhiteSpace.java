package pareto.analysis.value;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import pareto.analysis.value.Opportunity.Alike;
import pareto.analysis.value.Opportunity.Sisters;

/// Finds what accounts do not buy and those like them do. *Alike* are accounts that buy most of the same family and
/// are as large within a factor of four; where these are too few, of any size.
public final class WhiteSpace {

    private static final double STEP_OF_SIZE = Math.log(4);

    private final FamilyBook purchases;
    private final Map<String, String> groups;
    private final Set<String> tops;
    private final Set<String> apart;
    private final Map<Key, Peers> peers = new HashMap<>();
    private final Map<String, Peers> sisters = new HashMap<>();

    /// @param size null for accounts of any size
    private record Key(int main, @Nullable Size size) {}

    /// A range from a value to four times as much. Ranges of two rows overlap by half, so that each account is far
    /// from the ends of one of them.
    private record Size(int row, int number) {

        static Size in(int row, double total) {
            return new Size(row, (int) Math.floor(position(row, total)));
        }

        static Size around(double total) {
            double position = position(0, total);
            return in(Math.abs(position - Math.floor(position) - 0.5) <= 0.25 ? 0 : 1, total);
        }

        private static double position(int row, double total) {
            return Math.log(total) / STEP_OF_SIZE + row / 2.0;
        }
    }

    /// @param purchases of one window
    /// @param groups account code → code of the one above all others, for accounts that have one above them
    /// @param apart codes of accounts that are nobody's sisters, whatever group they belong to
    public WhiteSpace(FamilyBook purchases, Map<String, String> groups, Set<String> apart) {
        this.purchases = purchases;
        this.groups = groups;
        this.apart = apart;
        tops = Set.copyOf(groups.values());
        for (int account = 0; account < purchases.accounts(); account++) {
            learn(account);
        }
        peers.values().forEach(Peers::sort);
        sisters.values().forEach(Peers::sort);
    }

    /// All accounts that bought something in the window, with their opportunities, the largest first.
    public void forEach(BiConsumer<String, List<Opportunity>> consumer) {
        for (int account = 0; account < purchases.accounts(); account++) {
            if (purchases.total(account) > 0) {
                consumer.accept(purchases.account(account), of(account));
            }
        }
    }

    private void learn(int account) {
        double total = purchases.total(account);
        if (total <= 0) {
            return;
        }
        int main = purchases.main(account);
        var among = new ArrayList<Peers>();
        among.add(peers.computeIfAbsent(new Key(main, Size.in(0, total)), any -> new Peers()));
        among.add(peers.computeIfAbsent(new Key(main, Size.in(1, total)), any -> new Peers()));
        among.add(peers.computeIfAbsent(new Key(main, null), any -> new Peers()));
        String group = group(account);
        if (group != null) {
            among.add(sisters.computeIfAbsent(group, any -> new Peers()));
        }
        among.forEach(Peers::count);
        for (int entry = purchases.first(account); entry < purchases.end(account); entry++) {
            double revenue = purchases.revenue(entry);
            if (revenue > 0 && !purchases.familyName(purchases.family(entry)).isEmpty()) {
                int family = purchases.family(entry);
                among.forEach(each -> each.add(family, revenue / total));
            }
        }
    }

    private List<Opportunity> of(int account) {
        double total = purchases.total(account);
        int main = purchases.main(account);
        Peers sameSize = Objects.requireNonNull(peers.get(new Key(main, Size.around(total))));
        boolean enough = sameSize.accounts() > Peers.ENOUGH;
        Peers alike = enough ? sameSize : Objects.requireNonNull(peers.get(new Key(main, null)));
        String name = group(account);
        Peers group = name == null ? null : sisters.get(name);
        var candidates = new BitSet();
        if (alike.accounts() > Peers.ENOUGH) {
            for (int family : alike.common()) {
                candidates.set(family);
            }
        }
        var common = (BitSet) candidates.clone();
        if (group != null) {
            for (int family = 0; family < purchases.families(); family++) {
                if (group.buyers(family) > 0) {
                    candidates.set(family);
                }
            }
        }
        bought(account).stream().forEach(candidates::clear);
        return candidates.stream()
                .mapToObj(family -> opportunity(
                        account,
                        family,
                        total,
                        common.get(family) ? alike : null,
                        group != null && group.buyers(family) > 0 ? group : null,
                        main,
                        enough))
                .sorted(Comparator.comparingDouble(
                                (Opportunity found) -> found.year().middle())
                        .reversed()
                        .thenComparing(Opportunity::family))
                .toList();
    }

    /// The one above all others belongs to its group too.
    private @Nullable String group(int account) {
        String code = purchases.account(account);
        return apart.contains(code) ? null : groups.getOrDefault(code, tops.contains(code) ? code : null);
    }

    private BitSet bought(int account) {
        var bought = new BitSet();
        for (int entry = purchases.first(account); entry < purchases.end(account); entry++) {
            if (purchases.revenue(entry) > 0) {
                bought.set(purchases.family(entry));
            }
        }
        return bought;
    }

    private Opportunity opportunity(
            int account,
            int family,
            double total,
            @Nullable Peers alike,
            @Nullable Peers group,
            int main,
            boolean sameSize) {
        Peers measure = alike != null ? alike : Objects.requireNonNull(group);
        return new Opportunity(
                purchases.familyName(family),
                measure.expected(family).times(total),
                alike == null
                        ? null
                        : new Alike(
                                alike.accounts() - 1,
                                alike.buyers(family),
                                alike.share(family),
                                purchases.familyName(main),
                                sameSize),
                group == null ? null : new Sisters(group.accounts() - 1, group.buyers(family)),
                latest(account, family));
    }

    private @Nullable Integer latest(int account, int family) {
        for (int entry = purchases.first(account); entry < purchases.end(account); entry++) {
            if (purchases.family(entry) == family) {
                return purchases.latest(entry);
            }
        }
        return null;
    }
}
