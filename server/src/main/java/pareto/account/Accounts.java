package pareto.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The door of this module: who the accounts are, for those who bring figures about them.
public interface Accounts {

    /// Sees to it that every account an order file names exists under its code, with its latest name, its parent and
    /// what it is found by. A parent that a person gave is kept.
    ///
    /// @return how many were new
    int ensure(Collection<FoundAccount> found);

    /// The account, if the actor may see it.
    Optional<Account> find(AccountId id);

    /// The accounts with these codes that the actor may see, by code; that of a merged account leads to the one that
    /// stayed.
    Map<String, AccountId> ids(Collection<String> codes);

    /// Forgets all accounts, with their groups and grants; for removing the sample company.
    void forgetAll();

    /// Code of the ultimate parent by code, on a day, going up by main parents; only accounts that have a parent.
    Map<String, String> groups(LocalDate day);

    /// Its own code and those of the accounts merged into it: orders under all of them are its orders.
    Set<String> codesOf(AccountId id);

    /// Codes of merged accounts, each with the code of the account it counts for.
    Map<String, String> aliases();

    /// Another number after every change of the tree.
    long tree();

    /// What an account stands under on a day by main parents, the ultimate one first, as far as the actor may see them
    /// and all between.
    List<Account> above(AccountId id, LocalDate day);

    /// Whether an account that the actor may see has this one as its main parent on a day.
    boolean hasMembers(AccountId id, LocalDate day);

    /// Codes of all accounts below this one on a day and of those merged into them, as far as the actor may see them
    /// and
    /// all between.
    Set<String> codesUnder(AccountId id, LocalDate day);

    /// Codes of the related companies, which are left out of the portfolio.
    Set<String> related();
}
