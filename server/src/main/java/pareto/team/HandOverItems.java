package pareto.team;

import java.util.Collection;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// Lets a module pass on what someone has open at accounts: visits, requests, quotes. Declared as a bean; called in the
/// transaction of the hand-over, so that all of it changes hands or nothing.
public interface HandOverItems {

    /// Passes everything open at these accounts on.
    void handOver(Collection<AccountId> accounts, IdentityId from, IdentityId to);
}
