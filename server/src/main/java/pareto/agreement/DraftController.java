package pareto.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.contact.ContactId;
import pareto.people.Colleagues;
import pareto.shell.Refusal;

/// What happens to drafts until they are signed.
@Controller
@RequestMapping("/contracts/{id}")
@PreAuthorize(AgreementPages.DRAFTS)
@Transactional
class DraftController {

    private final ContractRows contracts;
    private final VersionRows versions;
    private final Parties parties;
    private final TermRows terms;
    private final Offers offers;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    DraftController(
            ContractRows contracts,
            VersionRows versions,
            Parties parties,
            TermRows terms,
            Offers offers,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.parties = parties;
        this.terms = terms;
        this.offers = offers;
        this.colleagues = colleagues;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new draft that says what the version signed last says.
    @PostMapping("/drafts")
    String create(@PathVariable UUID id) {
        Contract contract = contracts.alone(id);
        if (contract.draft() != null) {
            throw Refusal.conflict("agreement.draft.open", contract.number());
        }
        List<Version> all = versions.of(contract.id());
        Version from = all.getFirst();
        UUID draft = versions.add(contract, from.number() + 1, from.days(), from.fee(), from.note());
        parties.copy(from.id(), draft);
        terms.copy(contract.account().id(), from.id(), draft);
        offers.copy(contract, from.id(), draft);
        return toDraft(contract, from.number() + 1);
    }

    @PostMapping("/draft")
    String update(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        VersionFields fields = VersionFields.read(typed);
        String currency = fields.fee() == null ? Version.USUAL : fields.fee().currency();
        if (!currency.equals(draft.currency()) && terms.of(draft.id()).stream().anyMatch(SlaTerm::holdsMoney)) {
            throw Refusal.conflict("agreement.currency.kept", draft.currency());
        }
        versions.change(contract, draft, fields.days(), fields.fee(), fields.note());
        return toDraft(contract, draft.number());
    }

    @PostMapping("/draft/parties")
    String cover(@PathVariable UUID id, @RequestParam UUID account) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        parties.cover(contract, draft, account);
        audit.record("agreement.did.parties", id.toString(), "+ " + account);
        return toDraft(contract, draft.number());
    }

    @PostMapping("/draft/parties/removal")
    String leaveOut(@PathVariable UUID id, @RequestParam UUID account) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        parties.leaveOut(draft, account);
        audit.record("agreement.did.parties", id.toString(), "- " + account);
        return toDraft(contract, draft.number());
    }

    /// @param person one of ours; empty where it is one of theirs
    @PostMapping("/draft/signatories")
    String signFor(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String contact) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        if (!person.isEmpty()) {
            IdentityId ours = new IdentityId(id(person));
            if (colleagues.find(ours).filter(member -> !member.left()).isEmpty()) {
                throw Refusal.notFound("agreement.signatory.unknown");
            }
            parties.signFor(contract, draft, ours);
        } else {
            parties.signFor(contract, draft, new ContactId(id(contact)));
        }
        audit.record("agreement.did.signatories", id.toString(), "+ " + person + contact);
        return toDraft(contract, draft.number());
    }

    @PostMapping("/draft/signatories/removal")
    String signNoMore(@PathVariable UUID id, @RequestParam UUID signatory) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        parties.signNoMore(draft, signatory);
        audit.record("agreement.did.signatories", id.toString(), "- " + signatory);
        return toDraft(contract, draft.number());
    }

    /// Records that both sides have signed; from then on the version never changes.
    ///
    /// @param seen mark of the draft as it was looked at; empty for whatever it says
    @PostMapping("/signing")
    String sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String seen) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        if (!seen.isEmpty() && !seen.equals(now(contract, draft))) {
            throw Refusal.conflict("agreement.draft.meanwhile", contract.number());
        }
        if (contract.ended() != null && draft.days().first().isAfter(contract.ended())) {
            throw Refusal.conflict("agreement.sign.ended", contract.number(), contract.ended());
        }
        LocalDate day = Typed.neededDay("agreement.signedOn", on);
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("agreement.signedOn.future", day);
        }
        versions.sign(contract, draft, day);
        events.publishEvent(new ContractChanged(contract.id()));
        return toDraft(contract, draft.number());
    }

    private String now(Contract contract, Version draft) {
        return new LookedAt(
                        draft,
                        parties.covered(draft.id()),
                        parties.signatories(contract.id(), draft.id()),
                        terms.of(draft.id()),
                        offers.of(draft.id()))
                .mark();
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("agreement.signatory.unknown");
        }
    }

    private static String toDraft(Contract contract, int number) {
        return "redirect:" + contract.address() + "?version=" + number;
    }
}
