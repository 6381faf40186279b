package pareto.account.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import pareto.account.AccountId;

/// Who stands under whom once a file is taken over: known accounts by their ids, new ones by their codes. Places under
/// accounts that the actor does not see count as well, and a file moves nothing away from them.
final class GroupTree {

    private final Map<Object, Set<Object>> parents = new HashMap<>();
    private final Map<Object, Set<AccountId>> hidden = new HashMap<>();

    /// @param known every account that stands under others, with those
    /// @param unseen the accounts among those above that the actor does not see
    GroupTree(Map<AccountId, Set<AccountId>> known, Set<AccountId> unseen) {
        known.forEach((account, above) -> {
            parents.put(account, new HashSet<>(above));
            Set<AccountId> kept = new HashSet<>(above);
            kept.retainAll(unseen);
            hidden.put(account, kept);
        });
    }

    /// Puts one under these and under no others that the actor sees.
    ///
    /// @return false when it would then stand under itself; the tree stays as it was
    boolean place(AccountTarget account, ParentsSaid under) {
        Object child = key(account);
        Set<Object> above = new HashSet<>(hidden.getOrDefault(child, Set.of()));
        under.parents().forEach(held -> above.add(key(held.parent())));
        if (leadsTo(above, child)) {
            return false;
        }
        parents.put(child, above);
        return true;
    }

    private boolean leadsTo(Set<Object> from, Object goal) {
        Deque<Object> ahead = new ArrayDeque<>(from);
        Set<Object> passed = new HashSet<>(from);
        while (!ahead.isEmpty()) {
            Object next = ahead.poll();
            if (next.equals(goal)) {
                return true;
            }
            for (Object up : parents.getOrDefault(next, Set.of())) {
                if (passed.add(up)) {
                    ahead.add(up);
                }
            }
        }
        return false;
    }

    private static Object key(AccountTarget target) {
        return Objects.requireNonNullElse(target.id(), target.code());
    }
}
