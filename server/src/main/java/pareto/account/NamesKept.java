package pareto.account;

import java.util.Collection;

/// Told of names in the transaction that writes them, in bulk: a file may bring a million.
public interface NamesKept {

    /// @param accounts under each name they go by; one may come several times
    /// @param anew whether what was known of their names before holds no more
    void kept(Collection<Account> accounts, boolean anew);
}
