package pareto.account;

import java.util.Map;

/// Lets whoever keeps what accounts are say which industry they are in; declared as a bean.
public interface Industries {

    /// Industry in words by account, of those the actor may see; accounts of which it is not known are left out.
    Map<AccountId, String> all();
}
