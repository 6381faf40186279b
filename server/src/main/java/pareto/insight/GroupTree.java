package pareto.insight;

import java.util.List;
import java.util.Optional;
import pareto.account.AccountId;

/// The groups of a day, as far as the actor may see them and with what they may see.
interface GroupTree {

    /// An account with all under it.
    Optional<GroupNode> node(AccountId account);

    /// The accounts directly under one, those that bring most first; without figures by name.
    List<GroupNode> under(AccountId account, int start, int most);
}
