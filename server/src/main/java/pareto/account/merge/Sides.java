package pareto.account.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.account.Account;
import pareto.account.FoundBy;
import pareto.account.MatchKeys;

/// What accounts are compared by.
@Component
class Sides {

    /// That of several accounts, each under each of its names, first the one it goes by.
    record Of(Map<UUID, List<Likeness.Side>> byAccount) {

        List<Likeness.Side> sides(Account account) {
            return byAccount.getOrDefault(account.id().id(), List.of());
        }
    }

    private final Keys keys;
    private final FoundBy foundBy;

    Sides(Keys keys, FoundBy foundBy) {
        this.keys = keys;
        this.foundBy = foundBy;
    }

    Of of(Collection<Account> accounts) {
        Map<UUID, String> credit = new HashMap<>();
        Map<UUID, Set<String>> contacts = new HashMap<>();
        Map<UUID, Set<String>> names = new HashMap<>();
        List<UUID> ids = accounts.stream().map(account -> account.id().id()).toList();
        for (Keys.Kept kept : keys.evidence(ids)) {
            if (kept.kind().equals(MatchKeys.Kind.CREDIT_CODE.code())) {
                credit.put(kept.account(), kept.key());
            } else {
                contacts.computeIfAbsent(kept.account(), id -> new HashSet<>()).add(kept.key());
            }
        }
        accounts.forEach(account -> names.put(account.id().id(), new LinkedHashSet<>(List.of(account.name()))));
        foundBy.called(accounts.stream().map(Account::id).toList())
                .forEach(account -> names.computeIfAbsent(account.id().id(), id -> new LinkedHashSet<>())
                        .add(account.name()));
        Map<UUID, List<Likeness.Side>> sides = new HashMap<>();
        names.forEach((id, called) -> sides.put(
                id,
                called.stream()
                        .map(name -> Likeness.Side.of(
                                name, credit.getOrDefault(id, ""), contacts.getOrDefault(id, Set.of())))
                        .toList()));
        return new Of(sides);
    }
}
