package pareto.account.exchange;

import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountId;

/// The account a row means: one we have, or one that the same files bring.
///
/// @param known null while it is only in the files
record AccountTarget(String code, String name, @Nullable Account known) {

    static AccountTarget of(Account account) {
        return new AccountTarget(account.code(), account.name(), account);
    }

    @Nullable
    AccountId id() {
        return known == null ? null : known.id();
    }

    /// As people call it.
    String words() {
        return name.equals(code) ? name : name + " (" + code + ")";
    }
}
