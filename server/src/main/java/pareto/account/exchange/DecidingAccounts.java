package pareto.account.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountId;

/// What becomes of every row about an account. They are matched by code, and where a row has none by name; whatever is
/// not clear is a question.
final class DecidingAccounts {

    private static final int CHUNK = 5_000;

    private final AccountBook book;
    private final AccountRefs refs;
    private final boolean mayAdd;
    private final LocalDate today;
    private final List<AccountDecision> decisions = new ArrayList<>();
    private final List<Verdict> unread = new ArrayList<>();
    private final Map<String, Long> rowsByIdentity = new HashMap<>();

    /// @param mayAdd whether the actor may bring accounts nobody knows
    DecidingAccounts(AccountBook book, AccountRefs refs, boolean mayAdd, LocalDate today) {
        this.book = book;
        this.refs = refs;
        this.mayAdd = mayAdd;
        this.today = today;
    }

    void read(Row row) {
        try {
            decisions.add(new AccountDecision(AccountRow.of(row)));
        } catch (BadRowException bad) {
            unread.add(Verdict.bad(row, Kind.ACCOUNTS, row.get(Fields.NAME), bad));
        }
    }

    /// Decides all rows that were read.
    List<AccountDecision> decide() {
        chunks(this::identify);
        decisions.stream().filter(decision -> !decision.refused()).forEach(refs::remember);
        chunks(this::parents);
        refuseCircles();
        refuseUnderRefused();
        return decisions;
    }

    /// All rows, those that could not be read included.
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>(unread);
        decisions.forEach(decision -> verdicts.add(decision.verdict()));
        return verdicts;
    }

    private void identify(List<AccountDecision> chunk) {
        refs.learn(
                chunk.stream().map(decision -> decision.row().ownCode()).toList(),
                chunk.stream().map(decision -> decision.row().name()).toList());
        for (AccountDecision decision : chunk) {
            guarded(decision, () -> {
                Account known = known(decision.row());
                onlyOnce(decision.row(), known);
                if (known == null) {
                    checkNew(decision.row());
                } else {
                    decision.means(known);
                    compareName(decision, known);
                }
            });
        }
    }

    /// The account we have for a row; null when it is new.
    private @Nullable Account known(AccountRow row) {
        Account coded = refs.coded(row.ownCode());
        if (coded != null) {
            return seen(coded, row.ownCode());
        }
        List<Account> named = row.name().isEmpty() ? List.of() : refs.named(row.name());
        if (named.isEmpty()) {
            return null;
        }
        if (named.size() > 1) {
            throw refs.ambiguous(row.name(), named.stream().map(AccountTarget::of));
        }
        Account only = seen(named.getFirst(), row.name());
        if (!row.code().isEmpty()) {
            throw BadRowException.asks("otherCode", only.name(), only.code(), row.code());
        }
        return only;
    }

    private Account seen(Account account, String written) {
        if (!refs.sees(account)) {
            throw BadRowException.asks("hidden", written);
        }
        return account;
    }

    private void onlyOnce(AccountRow row, @Nullable Account known) {
        String identity = known == null ? row.ownCode() : known.code();
        Long before = rowsByIdentity.putIfAbsent(identity, row.row().number());
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

    /// A name by which a row was matched is no new name.
    private static void compareName(AccountDecision decision, Account known) {
        String name = decision.row().name();
        if (!decision.row().code().isEmpty() && !name.isEmpty() && !name.equals(known.name())) {
            decision.change(Fields.NAME, known.name(), name);
        }
    }

    private void parents(List<AccountDecision> chunk) {
        List<AccountDecision> placed = chunk.stream()
                .filter(decision ->
                        !decision.refused() && !decision.row().parent().isEmpty())
                .toList();
        List<String> written =
                placed.stream().map(decision -> decision.row().parent()).toList();
        refs.learn(written, written);
        List<AccountId> ids = new ArrayList<>();
        for (AccountDecision decision : placed) {
            if (decision.known() != null) {
                ids.add(decision.known().id());
            }
        }
        Map<AccountId, Account> before = book.parents(ids, today);
        for (AccountDecision decision : placed) {
            guarded(decision, () -> place(decision, before));
        }
    }

    private void place(AccountDecision decision, Map<AccountId, Account> parents) {
        AccountTarget parent = refs.find(decision.row().parent());
        if (parent.code().equals(decision.target().code())) {
            throw BadRowException.rejected("ownParent", decision.row().subject());
        }
        Account known = decision.known();
        Account before = known == null ? null : parents.get(known.id());
        if (before == null || !before.code().equals(parent.code())) {
            decision.change(
                    Fields.PARENT,
                    before == null ? "" : AccountTarget.of(before).words(),
                    parent.words());
            decision.place(parent);
        }
    }

    /// Nothing may stand under itself, neither by the file alone nor together with what is known.
    private void refuseCircles() {
        List<AccountDecision> placed =
                decisions.stream().filter(decision -> decision.parent() != null).toList();
        if (placed.isEmpty()) {
            return;
        }
        GroupTree tree = new GroupTree(book.tree(today));
        for (AccountDecision decision : placed) {
            AccountTarget parent = decision.parent();
            if (!decision.refused() && parent != null && !tree.place(decision.target(), parent)) {
                decision.refuse(
                        BadRowException.rejected("circle", decision.row().subject(), parent.words()));
            }
        }
    }

    /// What stands under a new account that is not taken over is not taken over either.
    private void refuseUnderRefused() {
        Set<String> gone = new HashSet<>();
        for (boolean more = true; more; ) {
            more = false;
            for (AccountDecision decision : decisions) {
                if (decision.refused()
                        && decision.known() == null
                        && gone.add(decision.row().ownCode())) {
                    refs.forget(decision);
                    more = true;
                }
            }
            for (AccountDecision decision : decisions) {
                AccountTarget parent = decision.parent();
                if (!decision.refused() && parent != null && parent.known() == null && gone.contains(parent.code())) {
                    decision.refuse(BadRowException.rejected("parentRefused", parent.words()));
                }
            }
        }
    }

    private static void guarded(AccountDecision decision, Runnable work) {
        try {
            work.run();
        } catch (BadRowException bad) {
            decision.refuse(bad);
        }
    }

    private void chunks(java.util.function.Consumer<List<AccountDecision>> work) {
        for (int from = 0; from < decisions.size(); from += CHUNK) {
            work.accept(decisions.subList(from, Math.min(from + CHUNK, decisions.size())));
        }
    }
}
