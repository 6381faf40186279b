package pareto.account.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.account.Account;
import pareto.account.MatchKeys;

/// What accounts are compared by.
@Component
class Sides {

    /// That of several accounts.
    record Of(Map<UUID, String> credit, Map<UUID, Set<String>> contacts) {

        Likeness.Side side(Account account) {
            UUID id = account.id().id();
            return new Likeness.Side(
                    CompanyName.of(account.name()), credit.getOrDefault(id, ""), contacts.getOrDefault(id, Set.of()));
        }
    }

    private final Keys keys;

    Sides(Keys keys) {
        this.keys = keys;
    }

    Of of(Collection<Account> accounts) {
        Map<UUID, String> credit = new HashMap<>();
        Map<UUID, Set<String>> contacts = new HashMap<>();
        List<UUID> ids = accounts.stream().map(account -> account.id().id()).toList();
        for (Keys.Kept kept : keys.evidence(ids)) {
            if (kept.kind().equals(MatchKeys.Kind.CREDIT_CODE.code())) {
                credit.put(kept.account(), kept.key());
            } else {
                contacts.computeIfAbsent(kept.account(), id -> new HashSet<>()).add(kept.key());
            }
        }
        return new Of(credit, contacts);
    }
}
