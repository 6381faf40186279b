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

/// Who of those who work here sees an account and what it asks for.
@Component
public class WhoSees {

    private final Colleagues colleagues;
    private final SightGrants grants;
    private final ConfidentialAccounts confidential;
    private final RequestsKeptFrom kept;

    WhoSees(Colleagues colleagues, SightGrants grants, ConfidentialAccounts confidential, RequestsKeptFrom kept) {
        this.colleagues = colleagues;
        this.grants = grants;
        this.confidential = confidential;
        this.kept = kept;
    }

    /// By name.
    public List<StaffMember> at(AccountId account) {
        Right wide = confidential.of(account).isPresent() ? Right.CONFIDENTIAL : Right.ALL_ACCOUNTS;
        Set<IdentityId> granted =
                grants.of(account.id()).stream().map(SightGrants.Grant::to).collect(Collectors.toSet());
        return colleagues.present().stream()
                .filter(one -> one.role().may(wide) || granted.contains(one.id()))
                .toList();
    }

    /// Those of them who see one of its requests: nobody it is kept from.
    public List<StaffMember> at(AccountId account, RequestId request) {
        Set<IdentityId> without = kept.of(request);
        return at(account).stream().filter(one -> !without.contains(one.id())).toList();
    }
}
