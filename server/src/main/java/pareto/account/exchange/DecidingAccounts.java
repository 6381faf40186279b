package pareto.account.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountBook.Holding;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.exchange.ParentsSaid.Held;

/// What becomes of every row about an account. They are matched by code, and where a row has none by name; whatever is
/// not clear is a question.
final class DecidingAccounts {

    private static final int CHUNK = 5_000;

    private final AccountBook book;
    private final DossierCells dossier;
    private final List<ProfileField> fields;
    private final AccountRefs refs;
    private final AccountMatching matching;
    private final CompaniesAlike alike;
    private final boolean mayDecide;
    private final LocalDate today;
    private final List<AccountDecision> decisions = new ArrayList<>();
    private final List<Verdict> unread = new ArrayList<>();

    /// @param mayDecide whether the actor may bring accounts nobody knows and put known ones elsewhere
    DecidingAccounts(
            AccountBook book,
            DossierCells dossier,
            AccountRefs refs,
            CompaniesAlike alike,
            boolean mayDecide,
            LocalDate today) {
        this.book = book;
        this.dossier = dossier;
        this.fields = dossier.profile();
        this.refs = refs;
        this.alike = alike;
        this.matching = new AccountMatching(refs, mayDecide);
        this.mayDecide = mayDecide;
        this.today = today;
    }

    void read(Row row) {
        try {
            decisions.add(new AccountDecision(AccountRow.of(row, dossier, fields)));
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

    /// All rows in their order, those that could not be read included.
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>(unread);
        decisions.forEach(decision -> verdicts.add(decision.verdict()));
        verdicts.sort(Comparator.comparingInt(Verdict::table).thenComparingLong(Verdict::number));
        return verdicts;
    }

    private void identify(List<AccountDecision> chunk) {
        refs.learn(
                chunk.stream().flatMap(decision -> decision.row().codes()).toList(),
                chunk.stream().map(decision -> decision.row().name()).toList(),
                chunk.stream()
                        .map(decision -> decision.row().creditCode())
                        .filter(Objects::nonNull)
                        .toList());
        for (AccountDecision decision : chunk) {
            guarded(decision, () -> {
                Account known = matching.known(decision.row());
                if (known != null) {
                    decision.means(known);
                    compareName(decision, known);
                }
            });
        }
        alike.ask(chunk);
        compareDossiers(chunk);
    }

    private void compareDossiers(List<AccountDecision> chunk) {
        List<AccountDecision> known =
                chunk.stream().filter(decision -> decision.known() != null).toList();
        List<AccountId> ids = known.stream()
                .map(decision -> Objects.requireNonNull(decision.known()).id())
                .toList();
        Map<AccountId, Map<String, ProfileValue>> values = dossier.values(ids);
        Map<AccountId, List<AccountName>> names = dossier.names(ids);
        for (int at = 0; at < ids.size(); at++) {
            known.get(at)
                    .compare(
                            values.getOrDefault(ids.get(at), Map.of()),
                            names.getOrDefault(ids.get(at), List.of()),
                            dossier);
        }
    }

    /// A name by which a row was matched is no new name.
    private static void compareName(AccountDecision decision, Account known) {
        String name = decision.row().name();
        if (decision.row().code().equals(known.code()) && !name.isEmpty() && !name.equals(known.name())) {
            decision.change(Fields.NAME, known.name(), name);
        }
    }

    private void parents(List<AccountDecision> chunk) {
        List<AccountDecision> placed = chunk.stream()
                .filter(decision ->
                        !decision.refused() && !decision.row().parents().isEmpty())
                .toList();
        List<String> written = placed.stream()
                .flatMap(decision -> decision.row().parents().stream())
                .toList();
        refs.learn(written, written);
        List<AccountId> ids = new ArrayList<>();
        for (AccountDecision decision : placed) {
            if (decision.known() != null) {
                ids.add(decision.known().id());
            }
        }
        Map<AccountId, List<Holding>> before = book.parents(ids, today);
        for (AccountDecision decision : placed) {
            guarded(decision, () -> place(decision, before));
        }
    }

    private void place(AccountDecision decision, Map<AccountId, List<Holding>> parents) {
        List<Held> said = new ArrayList<>();
        for (int at = 0; at < decision.row().parents().size(); at++) {
            AccountTarget parent = refs.find(decision.row().parents().get(at));
            if (parent.code().equals(decision.target().code())) {
                throw BadRowException.rejected("ownParent", decision.row().subject());
            }
            said.add(new Held(parent, decision.row().shares().get(at)));
        }
        Account known = decision.known();
        ParentsSaid before = known == null
                ? ParentsSaid.NONE
                : new ParentsSaid(parents.getOrDefault(known.id(), List.of()).stream()
                        .map(holding -> new Held(AccountTarget.of(holding.parent()), holding.share()))
                        .toList());
        ParentsSaid after = new ParentsSaid(said).over(before);
        if (!after.sameAs(before)) {
            if (known != null && !mayDecide) {
                throw BadRowException.rejected("mayNotMove", decision.row().subject());
            }
            after.refuseMoreThanAll(new Cells(decision.row().row()));
            decision.change(Fields.PARENT, before.words(), after.words());
            decision.place(after);
        }
    }

    /// Nothing may stand under itself, neither by the file alone nor together with what is known.
    private void refuseCircles() {
        List<AccountDecision> placed = decisions.stream()
                .filter(decision -> decision.parents() != null)
                .toList();
        if (placed.isEmpty()) {
            return;
        }
        GroupTree tree = refs.tree(today);
        for (AccountDecision decision : placed) {
            ParentsSaid parents = decision.parents();
            if (!decision.refused() && parents != null && !tree.place(decision.target(), parents)) {
                decision.refuse(
                        BadRowException.rejected("circle", decision.row().subject(), parents.words()));
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
                ParentsSaid parents = decision.parents();
                if (!decision.refused() && parents != null) {
                    parents.parents().stream()
                            .map(Held::parent)
                            .filter(parent -> parent.known() == null && gone.contains(parent.code()))
                            .findFirst()
                            .ifPresent(parent ->
                                    decision.refuse(BadRowException.rejected("parentRefused", parent.words())));
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
