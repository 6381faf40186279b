package pareto.assurance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactId;
import pareto.agreement.SignedContract;
import pareto.agreement.SlaTerm;
import pareto.agreement.TermWords;
import pareto.shell.format.Formats;

/// A statement of a contract and month.
///
/// @param revisions approved ones, the latest first
/// @param kept the revision that is shown; null for the figures as they are now
/// @param changed whether figures have changed since the last revision
/// @param seal what the form carries of the figures as they are now
/// @param moved whether somebody wanted to approve figures that were others by then
/// @param people of theirs who could have answered; like names of those who did only for whoever may know
record StatementPage(
        SignedContract contract,
        YearMonth month,
        List<Statement> revisions,
        @Nullable Statement kept,
        Statements.Said said,
        boolean changed,
        String seal,
        boolean moved,
        boolean over,
        Map<ContactId, String> people,
        Map<UUID, String> calendars,
        LocalDate today,
        boolean figures,
        boolean mayApprove) {

    /// A promise with what was reached.
    record Promised(SlaTerm term, List<Attained> attained) {}

    List<Promised> promised() {
        return contract.held().stream()
                .flatMap(held -> held.terms().stream())
                .map(term -> new Promised(
                        term,
                        said.attained().stream()
                                .filter(one -> one.term().equals(term.id()))
                                .toList()))
                .filter(one -> !one.attained.isEmpty())
                .toList();
    }

    /// Shown anew, since somebody wanted to approve what has moved.
    StatementPage asMoved() {
        return new StatementPage(
                contract,
                month,
                revisions,
                kept,
                said,
                changed,
                seal,
                true,
                over,
                people,
                calendars,
                today,
                figures,
                mayApprove);
    }

    Statement.State state() {
        return kept == null ? Statement.State.WORKED_OUT : kept.state();
    }

    boolean approvable() {
        return mayApprove && over && kept == null && (revisions.isEmpty() || changed);
    }

    boolean answerable() {
        return mayApprove && kept != null && kept.equals(revisions.getFirst());
    }

    String address() {
        return contract.id().address() + "/statement";
    }

    /// Where a revision is shown, or the figures as they are now.
    String address(@Nullable Integer revision) {
        return address() + "?month=" + month + (revision == null ? "&revision=now" : "&revision=" + revision);
    }

    String paper() {
        return address() + "/paper?month=" + month + "&revision=" + (kept == null ? "now" : kept.revision());
    }

    Shown shown(Formats formats) {
        String currency =
                contract.held().isEmpty() ? "" : contract.held().getLast().currency();
        return new Shown(new TermWords(formats, currency, calendars), today);
    }

    String name(@Nullable ContactId who) {
        return who == null ? "" : people.getOrDefault(who, "");
    }
}
