package pareto.account.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.exchange.Verdict.Option;

/// Which account a row is about: by code, then by unified social credit code, then by name. Whatever is not clear is a
/// question.
final class AccountMatching {

    private final AccountRefs refs;
    private final boolean mayAdd;
    private final Map<String, Long> rowsByIdentity = new HashMap<>();

    /// @param mayAdd whether the actor may bring accounts nobody knows
    AccountMatching(AccountRefs refs, boolean mayAdd) {
        this.refs = refs;
        this.mayAdd = mayAdd;
    }

    /// The account we have for a row; null when it is new and may be.
    @Nullable
    Account known(AccountRow row) {
        Account known = find(row);
        onlyOnce(row, known);
        if (known == null) {
            checkNew(row);
        }
        return known;
    }

    private @Nullable Account find(AccountRow row) {
        String answer = row.row().answer();
        if (answer.equals(Row.NEW)) {
            return refs.coded(row.ownCode());
        }
        Account coded = refs.coded(answer.isEmpty() ? row.ownCode() : answer);
        if (coded != null) {
            return seen(coded, row.ownCode());
        }
        List<Account> credited = row.creditCode() == null ? List.of() : refs.credited(row.creditCode());
        List<Account> named =
                !credited.isEmpty() ? credited : row.name().isEmpty() ? List.of() : refs.named(row.name());
        if (named.isEmpty()) {
            return null;
        }
        if (named.size() > 1) {
            throw refs.ambiguous(row.name(), named.stream().map(AccountTarget::of));
        }
        Account only = seen(named.getFirst(), row.name());
        if (!row.code().isEmpty()) {
            throw BadRowException.asks(
                    List.of(new Option(only.code(), AccountTarget.of(only).words()), Option.NEW),
                    sameName(only, row) ? "otherCode" : "otherName",
                    only.name(),
                    only.code(),
                    row.code(),
                    row.name());
        }
        return only;
    }

    private static boolean sameName(Account account, AccountRow row) {
        return AccountBook.normal(account.name()).equals(AccountBook.normal(row.name()));
    }

    private Account seen(Account account, String written) {
        if (!refs.sees(account)) {
            throw BadRowException.asks(List.of(), "hidden", written);
        }
        return account;
    }

    private void onlyOnce(AccountRow row, @Nullable Account known) {
        String identity = known == null ? row.ownCode() : known.code();
        Long before = rowsByIdentity.putIfAbsent(identity, row.row().number());
        if (before == null && known == null && row.creditCode() != null) {
            before = rowsByIdentity.putIfAbsent(
                    "credit code " + row.creditCode(), row.row().number());
        }
        if (before != null) {
            throw BadRowException.rejected("twice", row.subject(), before);
        }
    }

    private void checkNew(AccountRow row) {
        if (row.name().isEmpty()) {
            throw BadRowException.rejected("unknownCode", row.code());
        }
        if (!mayAdd) {
            throw BadRowException.rejected("mayNotAdd", row.subject());
        }
    }
}
