package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who held whom, as slowly and plainly as can be: every question looks at every link, day by day.
final class GroupHistory {

    private static final BigDecimal WHOLE = new BigDecimal("100");

    record Link(String account, String parent, @Nullable BigDecimal share, LocalDate from, LocalDate to) {

        boolean on(LocalDate day) {
            return !from.isAfter(day) && to.isAfter(day);
        }

        BigDecimal weight() {
            return share == null ? WHOLE : share;
        }
    }

    private List<Link> links = new ArrayList<>();

    /// Whether it was possible; if not, nothing has changed.
    boolean hold(String account, String parent, @Nullable BigDecimal share, LocalDate day) {
        List<Link> after = without(account, parent, day);
        after.add(new Link(account, parent, share, day, LocalDate.MAX));
        return take(after, account, day);
    }

    boolean move(String account, String parent, @Nullable BigDecimal share, LocalDate day) {
        List<Link> after = without(account, null, day);
        after.add(new Link(account, parent, share, day, LocalDate.MAX));
        return take(after, account, day);
    }

    boolean end(String account, String parent, LocalDate day) {
        List<Link> after = without(account, parent, day);
        boolean changed = !after.equals(links);
        links = after;
        return changed;
    }

    /// The main parent of every account that has one.
    Map<String, String> main(LocalDate day) {
        Comparator<Link> first = Comparator.comparing(Link::weight)
                .reversed()
                .thenComparing(Link::from)
                .thenComparing(Link::parent);
        Map<String, String> main = new TreeMap<>();
        links.stream()
                .filter(link -> link.on(day))
                .sorted(first)
                .forEach(link -> main.putIfAbsent(link.account(), link.parent()));
        return main;
    }

    /// The ultimate parent of every account that has a parent.
    Map<String, String> tops(LocalDate day) {
        Map<String, String> main = main(day);
        Map<String, String> tops = new HashMap<>();
        for (String account : main.keySet()) {
            String top = account;
            for (String parent = main.get(top); parent != null; parent = main.get(top)) {
                top = parent;
            }
            tops.put(account, top);
        }
        return tops;
    }

    /// An account and all that stand under it, going only through accounts that are seen.
    Set<String> under(String account, LocalDate day, Set<String> seen) {
        Map<String, String> main = main(day);
        Set<String> found = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(account));
        while (!ahead.isEmpty()) {
            String one = ahead.pop();
            if (seen.contains(one) && found.add(one)) {
                main.forEach((child, parent) -> {
                    if (parent.equals(one)) {
                        ahead.add(child);
                    }
                });
            }
        }
        return found;
    }

    private List<Link> without(String account, @Nullable String parent, LocalDate day) {
        List<Link> after = new ArrayList<>();
        for (Link link : links) {
            if (!link.account().equals(account)
                    || parent != null && !link.parent().equals(parent)) {
                after.add(link);
            } else if (link.from().isBefore(day)) {
                LocalDate to = link.to().isAfter(day) ? day : link.to();
                after.add(new Link(account, link.parent(), link.share(), link.from(), to));
            }
        }
        return after;
    }

    private boolean take(List<Link> after, String account, LocalDate day) {
        Set<LocalDate> days = after.stream().map(Link::from).collect(Collectors.toCollection(HashSet::new));
        days.add(day);
        for (LocalDate one : days) {
            BigDecimal sum = after.stream()
                    .filter(link -> link.account().equals(account) && link.on(one) && link.share() != null)
                    .map(Link::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(WHOLE) > 0 || circular(after, one)) {
                return false;
            }
        }
        links = after;
        return true;
    }

    /// Takes away accounts without parents until none is left, or all that are left stand in circles.
    private static boolean circular(List<Link> links, LocalDate day) {
        List<Link> left =
                new ArrayList<>(links.stream().filter(link -> link.on(day)).toList());
        while (!left.isEmpty()) {
            Set<String> children = left.stream().map(Link::account).collect(Collectors.toSet());
            if (!left.removeIf(link -> !children.contains(link.parent()))) {
                return true;
            }
        }
        return false;
    }
}
