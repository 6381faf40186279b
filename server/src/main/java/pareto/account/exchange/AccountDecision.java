package pareto.account.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountName;
import pareto.account.ProfileValue;
import pareto.account.exchange.Verdict.Change;

/// What becomes of one row about an account.
final class AccountDecision {

    private final AccountRow row;
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Account known;
    private @Nullable ParentsSaid parents;
    private @Nullable BadRowException refusal;

    AccountDecision(AccountRow row) {
        this.row = row;
    }

    AccountRow row() {
        return row;
    }

    /// The account it is about, if we have it.
    @Nullable
    Account known() {
        return known;
    }

    void means(Account account) {
        known = account;
    }

    /// What it shall stand under; null where nothing changes.
    @Nullable
    ParentsSaid parents() {
        return parents;
    }

    void place(ParentsSaid under) {
        parents = under;
    }

    void change(String field, String before, String after) {
        changes.add(new Change(field, before, after));
    }

    /// What the row says of the account's dossier otherwise than it stands there.
    void compare(Map<String, ProfileValue> values, List<AccountName> names, DossierCells dossier) {
        row.said().values().forEach((field, text) -> {
            ProfileValue before = values.get(field.key());
            String kept = before == null ? "" : DossierCells.kept(field, before);
            String after = dossier.kept(field, text);
            if (after != null && !after.equals(kept)) {
                change(DossierCells.PROFILE + field.key(), kept, after);
            }
        });
        row.said().names().forEach((kind, said) -> {
            List<String> before = DossierCells.of(names, kind);
            if (!before.containsAll(said)) {
                change(
                        DossierCells.NAMES + kind.code(),
                        String.join(DossierCells.BETWEEN, before),
                        String.join(DossierCells.BETWEEN, said));
            }
        });
    }

    void refuse(BadRowException why) {
        refusal = why;
    }

    boolean refused() {
        return refusal != null;
    }

    boolean isNew() {
        return known == null && refusal == null;
    }

    boolean changesDossier() {
        return changes.stream()
                .anyMatch(change -> change.field().startsWith(DossierCells.PROFILE)
                        || change.field().startsWith(DossierCells.NAMES));
    }

    boolean changes(String field) {
        return changes.stream().anyMatch(change -> change.field().equals(field));
    }

    /// The account as rows may name it, once it is clear.
    AccountTarget target() {
        return known == null ? new AccountTarget(row.ownCode(), row.name(), null) : AccountTarget.of(known);
    }

    Verdict verdict() {
        if (refusal != null) {
            return Verdict.bad(row.row(), Kind.ACCOUNTS, row.subject(), refusal);
        }
        Status status = known == null ? Status.NEW : changes.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
        return Verdict.of(row.row(), Kind.ACCOUNTS, status, subject(), changes);
    }

    private String subject() {
        return known == null ? row.subject() : AccountTarget.of(known).words();
    }
}
