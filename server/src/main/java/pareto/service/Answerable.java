package pareto.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.people.Colleagues;
import pareto.people.StaffMember;

/// Who can answer for requests of an account: whoever works here, sees it and may change something about it.
@Component
class Answerable {

    private final Colleagues colleagues;
    private final SightGrants grants;
    private final ConfidentialAccounts confidential;
    private final RequestsKeptFrom kept;

    Answerable(Colleagues colleagues, SightGrants grants, ConfidentialAccounts confidential, RequestsKeptFrom kept) {
        this.colleagues = colleagues;
        this.grants = grants;
        this.confidential = confidential;
        this.kept = kept;
    }

    /// By name.
    List<StaffMember> at(AccountId account) {
        Right wide = confidential.of(account).isPresent() ? Right.CONFIDENTIAL : Right.ALL_ACCOUNTS;
        Set<IdentityId> granted =
                grants.of(account.id()).stream().map(SightGrants.Grant::to).collect(Collectors.toSet());
        return colleagues.present().stream()
                .filter(one -> one.role().may(Right.CHANGE))
                .filter(one -> one.role().may(wide) || granted.contains(one.id()))
                .toList();
    }

    boolean can(IdentityId person, AccountId account) {
        return at(account).stream().anyMatch(one -> one.id().equals(person));
    }

    /// Who can answer for this one: nobody it is kept from.
    List<StaffMember> at(Request request) {
        Set<IdentityId> without = kept.of(request.id());
        return at(request.account().id()).stream()
                .filter(one -> !without.contains(one.id()))
                .toList();
    }

    boolean can(IdentityId person, Request request) {
        return at(request).stream().anyMatch(one -> one.id().equals(person));
    }
}
