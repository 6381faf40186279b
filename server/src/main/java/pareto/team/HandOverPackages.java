package pareto.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.account.Account;
import pareto.account.contact.Acquaintances;

/// Puts together what goes along with accounts, for those who may read about the people there.
@Component
@Transactional
class HandOverPackages {

    private final Acquaintances acquaintances;
    private final Actors actors;

    HandOverPackages(Acquaintances acquaintances, Actors actors) {
        this.acquaintances = acquaintances;
        this.actors = actors;
    }

    /// @param going who is about to go; null when they have gone
    /// @param place id of the person or hand-over it is shown with
    HandOverPackage of(List<Account> accounts, @Nullable IdentityId going, UUID place) {
        return actors.current().may(Right.PERSONAL_DATA)
                ? HandOverPackage.of(
                        accounts,
                        acquaintances.at(accounts.stream().map(Account::id).toList(), going, place))
                : HandOverPackage.NONE;
    }
}
