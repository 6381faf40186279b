package pareto.account;

import java.util.Collection;

/// Told of accounts that an order file names, in the transaction that takes it in.
public interface BuyersKept {

    /// @param codes as the file has them
    void bought(Collection<String> codes);
}
