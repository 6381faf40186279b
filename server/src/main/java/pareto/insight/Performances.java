package pareto.insight;

import java.util.List;
import java.util.Optional;
import pareto.account.AccountId;

/// The door of this module for whoever decides about accounts: what each has brought, in the latest standing analysis.
public interface Performances {

    /// What the account has brought, as a group where it stands at the top of one; empty when the actor may not see it,
    /// it has bought nothing, or nothing was imported.
    Optional<Performance> of(AccountId account);

    /// The largest ones that the actor may see, by revenue; accounts of a group count as one.
    List<Performance> largest(int most);
}
