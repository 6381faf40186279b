package pareto.account;

import java.util.Collection;
import java.util.List;

/// What an account is found by in the search box.
public interface FoundBy {

    /// Adds what is missing: parts of its name and of the names of the accounts that were merged into it.
    void refresh(AccountId account);

    /// These accounts under each of their names of today, also those of accounts that were merged into them.
    List<Account> called(Collection<AccountId> accounts);

    /// A code as codes are compared.
    String folded(String code);
}
