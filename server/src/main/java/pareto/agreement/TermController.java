package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.calendar.Calendars;
import pareto.shell.Refusal;
import pareto.shell.Screens;
import pareto.shell.Text;

/// Promises of a contract: read with a worked example, written while they are a draft.
@Controller
@RequestMapping("/contracts/{id}/terms")
@Transactional
class TermController {

    /// What most promises are like.
    static final Map<String, String> USUAL = Map.of(
            "metric", "AVAILABILITY", "kind", "window", "window", "MONTH", "customers", "true", "majeure", "true");

    /// Promises a version holds at most.
    static final int MOST = 100;

    private record Found(Version version, SlaTerm term) {}

    private final ContractRows contracts;
    private final VersionRows versions;
    private final TermRows terms;
    private final Calendars calendars;
    private final Drafting drafting;
    private final Audit audit;
    private final Screens screens;

    TermController(
            ContractRows contracts,
            VersionRows versions,
            TermRows terms,
            Calendars calendars,
            Drafting drafting,
            Audit audit,
            Screens screens) {
        this.contracts = contracts;
        this.versions = versions;
        this.terms = terms;
        this.calendars = calendars;
        this.drafting = drafting;
        this.audit = audit;
        this.screens = screens;
    }

    @GetMapping("/new")
    @PreAuthorize(AgreementPages.DRAFTS)
    String form(@PathVariable UUID id, Model model) {
        Contract contract = contracts.known(id);
        return form(contract, versions.draft(contract), true, "", USUAL, model);
    }

    @PostMapping
    @PreAuthorize(AgreementPages.DRAFTS)
    String create(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        if (terms.of(draft.id()).size() >= MOST) {
            throw Refusal.conflict("agreement.term.many", MOST);
        }
        SlaTerm term = read(UuidCreator.getTimeOrderedEpoch(), typed);
        terms.add(contract.account().id(), draft.id(), term);
        audit.record("agreement.did.termAdded", id.toString(), term.service());
        return "redirect:" + contract.address() + "/terms/" + term.id();
    }

    /// @param value what was reached, and `fee` of what was hit for the month, of the worked example
    @GetMapping("/{term}")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID term,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String fee,
            HttpServletRequest request,
            Model model) {
        Contract contract = contracts.known(id);
        Found found = find(contract, term);
        Optional<BigDecimal> reached = Typed.number("agreement.trial.value", value);
        Optional<BigDecimal> paid = Typed.number("agreement.trial.fee", fee);
        var words = new TermWords(
                screens.of(request).formats(), found.version().currency(), ContractController.names(calendars));
        Trial trial = reached.isPresent() && paid.isPresent()
                ? found.term()
                        .compensation()
                        .map(owed -> Trial.of(
                                found.term(), owed, reached.get(), paid.get(), all(found.version(), paid.get()), words))
                        .orElse(null)
                : null;
        model.addAttribute(
                "page",
                new TermPage(
                        contract,
                        found.version(),
                        found.term(),
                        Map.of("value", value, "fee", fee),
                        words.calendars(),
                        trial,
                        drafting.allowed()));
        return "agreement/term";
    }

    @GetMapping("/{term}/edit")
    @PreAuthorize(AgreementPages.DRAFTS)
    String edit(@PathVariable UUID id, @PathVariable UUID term, Model model) {
        Contract contract = contracts.known(id);
        Found found = drafted(contract, term);
        return form(contract, found.version(), false, "/" + term, TermFields.of(found.term()), model);
    }

    @PostMapping("/{term}")
    @PreAuthorize(AgreementPages.DRAFTS)
    String update(@PathVariable UUID id, @PathVariable UUID term, @RequestParam Map<String, String> typed) {
        Contract contract = contracts.alone(id);
        Found found = drafted(contract, term);
        SlaTerm changed = read(term, typed);
        terms.remove(found.version().id(), term);
        terms.add(contract.account().id(), found.version().id(), changed);
        audit.record("agreement.did.termChanged", id.toString(), changed.service());
        return "redirect:" + contract.address() + "/terms/" + term;
    }

    @PostMapping("/{term}/removal")
    @PreAuthorize(AgreementPages.DRAFTS)
    String destroy(@PathVariable UUID id, @PathVariable UUID term) {
        Contract contract = contracts.alone(id);
        Found found = drafted(contract, term);
        terms.remove(found.version().id(), term);
        audit.record("agreement.did.termRemoved", id.toString(), found.term().service());
        return "redirect:" + contract.address() + "?version=" + found.version().number();
    }

    private SlaTerm read(UUID id, Map<String, String> typed) {
        return TermFields.read(id, typed, ContractController.names(calendars).keySet());
    }

    /// All fees of the contract in a month, for its caps; where none is agreed the fee that was entered.
    private static BigDecimal all(Version version, BigDecimal entered) {
        return version.fee() == null ? entered : version.fee().monthly();
    }

    private Found find(Contract contract, UUID term) {
        for (Version version : versions.of(contract.id())) {
            for (SlaTerm one : terms.of(version.id())) {
                if (one.id().equals(term)) {
                    return new Found(version, one);
                }
            }
        }
        throw Refusal.notFound("agreement.term.unknown");
    }

    private Found drafted(Contract contract, UUID term) {
        Found found = find(contract, term);
        if (!found.version().draft()) {
            throw Refusal.conflict("agreement.signed.stays");
        }
        return found;
    }

    private String form(
            Contract contract, Version draft, boolean fresh, String term, Map<String, String> fields, Model model) {
        model.addAttribute(
                "page",
                new TermForm(
                        fresh,
                        contract.address() + "/terms" + term,
                        contract.address() + "?version=" + draft.number(),
                        Text.of("agreement.place", contract.number()),
                        draft.currency(),
                        fields,
                        ContractController.names(calendars)));
        return "agreement/termForm";
    }
}
