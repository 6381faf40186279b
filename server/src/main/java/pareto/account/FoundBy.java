package pareto.account;

/// What an account is found by in the search box.
public interface FoundBy {

    /// Adds what is missing: parts of its name and of the names of the accounts that were merged into it.
    void refresh(AccountId account);

    /// A code as codes are compared.
    String folded(String code);
}
