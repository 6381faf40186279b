package pareto.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.contact.Acquaintance;

/// What goes along when accounts change hands: who of ours knows whom at them, and what hangs on one person there.
///
/// @param known the accounts at which people are known
/// @param unknown how many there are besides
record HandOverPackage(List<Known> known, int unknown) {

    static final HandOverPackage NONE = new HandOverPackage(List.of(), 0);

    record Known(Account account, Acquaintance people) {

        String address() {
            return "/accounts/" + account.id().id();
        }
    }

    static HandOverPackage of(List<Account> accounts, Map<AccountId, Acquaintance> people) {
        List<Account> all = accounts.stream().distinct().toList();
        List<Known> known = new ArrayList<>();
        for (Account account : all) {
            Acquaintance there = people.get(account.id());
            if (there != null) {
                known.add(new Known(account, there));
            }
        }
        return new HandOverPackage(known, all.size() - known.size());
    }

    /// How many things hang on one person.
    int risks() {
        return known.stream().mapToInt(one -> one.people().risks().size()).sum();
    }
}
