package pareto.account.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;

/// Who stands under whom once a file is taken over: known accounts by their ids, new ones by their codes.
final class GroupTree {

    private final Map<Object, Object> parents;

    GroupTree(Map<AccountId, AccountId> known) {
        this.parents = new HashMap<>(known);
    }

    /// Puts one under another.
    ///
    /// @return false when it would then stand under itself; the tree stays as it was
    boolean place(AccountTarget account, AccountTarget under) {
        Object child = key(account);
        for (@Nullable Object up = key(under); up != null; up = parents.get(up)) {
            if (up.equals(child)) {
                return false;
            }
        }
        parents.put(child, key(under));
        return true;
    }

    private static Object key(AccountTarget target) {
        return Objects.requireNonNullElse(target.id(), target.code());
    }
}
