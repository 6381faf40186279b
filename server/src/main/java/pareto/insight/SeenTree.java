package pareto.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountId;

/// The tree of the few accounts someone was granted: what stands under an account they may not see is not reached from
/// above it, and only what they may see is counted and added up.
final class SeenTree implements GroupTree {

    /// An account someone may see.
    ///
    /// @param parent its main parent, seen or not
    /// @param own what it brings alone; null for whoever may not see figures
    record Seen(Account account, @Nullable UUID parent, GroupNode.@Nullable Sum own) {}

    private static final Comparator<GroupNode> LARGEST_FIRST = Comparator.comparing(
                    (GroupNode node) -> node.sum() == null
                            ? GroupNode.Sum.NOTHING.revenue()
                            : node.sum().revenue())
            .reversed()
            .thenComparing(node -> node.account().name())
            .thenComparing(node -> node.account().code());

    private final Map<UUID, Seen> seen = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();
    private final Map<UUID, GroupNode> nodes = new HashMap<>();

    SeenTree(List<Seen> accounts) {
        accounts.forEach(one -> seen.put(one.account().id().id(), one));
        for (Seen one : accounts) {
            if (one.parent() != null && seen.containsKey(one.parent())) {
                children.computeIfAbsent(one.parent(), any -> new ArrayList<>())
                        .add(one.account().id().id());
            }
        }
        fromAbove().reversed().forEach(id -> nodes.put(id, added(id)));
    }

    /// How the accounts are read.
    static String sql(String narrowing) {
        return """
                select a.id, a.code, a.name, p.parent_id, coalesce(r.revenue, 0) as revenue,
                    coalesce(r.before_revenue, 0) as before_revenue
                from account a
                left join fact_group_parent p on p.account_id = a.id and p.from_day <= :day and p.to_day > :day
                left join ranking_row r on r.account_id = a.id and r.analysis_id = :analysis
                where true""" + narrowing;
    }

    @Override
    public Optional<GroupNode> node(AccountId account) {
        return Optional.ofNullable(nodes.get(account.id()));
    }

    @Override
    public List<GroupNode> under(AccountId account, int start, int most) {
        return children.getOrDefault(account.id(), List.of()).stream()
                .map(nodes::get)
                .sorted(LARGEST_FIRST)
                .skip(start)
                .limit(most)
                .toList();
    }

    /// Every parent before its children.
    private List<UUID> fromAbove() {
        List<UUID> order = new ArrayList<>();
        Deque<UUID> ahead = new ArrayDeque<>();
        seen.forEach((id, one) -> {
            if (one.parent() == null || !seen.containsKey(one.parent())) {
                ahead.add(id);
            }
        });
        while (!ahead.isEmpty()) {
            UUID id = ahead.pop();
            order.add(id);
            ahead.addAll(children.getOrDefault(id, List.of()));
        }
        return Collections.unmodifiableList(order);
    }

    private GroupNode added(UUID id) {
        Seen one = Objects.requireNonNull(seen.get(id));
        long accounts = 1;
        GroupNode.Sum sum = one.own();
        List<UUID> below = children.getOrDefault(id, List.of());
        for (UUID child : below) {
            GroupNode node = Objects.requireNonNull(nodes.get(child));
            accounts += node.accounts();
            sum = sum == null || node.sum() == null ? null : sum.plus(node.sum());
        }
        return new GroupNode(one.account(), below.size(), accounts, sum);
    }
}
