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
        return able(whoSees.at(account));
    }

    boolean can(IdentityId person, AccountId account) {
        return at(account).stream().anyMatch(one -> one.id().equals(person));
    }

    /// Who can answer for this one: nobody it is kept from.
    List<StaffMember> at(Request request) {
        return able(whoSees.at(request.account().id(), request.id()));
    }

    boolean can(IdentityId person, Request request) {
        return at(request).stream().anyMatch(one -> one.id().equals(person));
    }

    private static List<StaffMember> able(List<StaffMember> some) {
        return some.stream().filter(one -> one.role().may(Right.CHANGE)).toList();
    }
}
