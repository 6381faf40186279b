package pareto.account.contact;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// The door for whoever passes accounts on: what the one who takes them over has to know about people there.
public interface Acquaintances {

    /// By account; accounts at which nobody is known are left out. Names are opened, which the audit says.
    ///
    /// @param going one of ours who is about to go; null when nobody is
    /// @param place id of what is on the page where they are shown
    Map<AccountId, Acquaintance> at(Collection<AccountId> accounts, @Nullable IdentityId going, UUID place);
}
