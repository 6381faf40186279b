package pareto.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pareto.account.Account;
import pareto.people.StaffMember;
import pareto.shell.file.FilesBeside.Kept;
import pareto.shell.format.Formats;

/// One contract as one of its versions says it.
///
/// @param under contracts that stand under it
/// @param versions the latest first
/// @param shown the version that is shown
/// @param services what it contains of the catalogue
/// @param group other accounts that could be covered; like staff, people, offers and levels only while a
///     draft is shown to whoever may change it
/// @param figures whether the reader may see fees, compensation and papers
record ContractPage(
        Contract contract,
        List<Contract> under,
        List<Version> versions,
        Version shown,
        List<Account> covered,
        List<Parties.Signatory> signatories,
        List<SlaTerm> terms,
        List<Offer> services,
        List<Ends.End> ends,
        List<Kept> files,
        List<Account> group,
        List<StaffMember> staff,
        List<Parties.Offered> people,
        List<Offer> offers,
        List<ServiceLevel> levels,
        Map<UUID, String> calendars,
        LocalDate today,
        boolean mayChange,
        boolean figures) {

    /// What a form that signs it names.
    String mark() {
        return new LookedAt(shown, covered, signatories, terms, services).mark();
    }

    TermWords words(Formats formats) {
        return new TermWords(formats, shown.currency(), calendars);
    }

    /// The fee of the shown version as a field has it.
    String fee() {
        return shown.fee() == null ? "" : TermFields.plain(shown.fee().monthly());
    }

    boolean editable() {
        return mayChange && shown.draft();
    }

    /// Whether the shown version has the say today.
    boolean governs(Version version) {
        return contract.inForce(today)
                .filter(signed -> signed.number() == version.number())
                .isPresent();
    }

    boolean over() {
        return contract.state(today) == Contract.State.OVER;
    }

    /// Whether somebody may say that it ends.
    boolean endable() {
        return mayChange && contract.ended() == null && !contract.signed().isEmpty() && !over();
    }

    /// The earliest last day if notice were given today.
    Optional<LocalDate> endAfterNotice() {
        return contract.signed().isEmpty()
                ? Optional.empty()
                : contract.signed().getLast().days().endAfterNotice(today);
    }
}
