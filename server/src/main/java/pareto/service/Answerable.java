package pareto.service;

import java.util.List;
import org.springframework.stereotype.Component;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.account.AccountId;
import pareto.people.StaffMember;

/// Who can answer for requests of an account: whoever works here, sees it and may change something about it.
@Component
class Answerable {

    private final WhoSees whoSees;

    Answerable(WhoSees whoSees) {
        this.whoSees = whoSees;
    }

    /// By name.
    List<StaffMember> at(AccountId account) {
        return whoSees.at(account).stream()
                .filter(one -> one.role().may(Right.CHANGE))
                .toList();
    }

    boolean can(IdentityId person, AccountId account) {
        return at(account).stream().anyMatch(one -> one.id().equals(person));
    }
}
