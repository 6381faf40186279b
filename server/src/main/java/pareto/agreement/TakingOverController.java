package pareto.agreement;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.account.Tier;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Copies of levels and services into a draft: what was signed does not change with them.
@Controller
@RequestMapping("/contracts/{id}/draft")
@PreAuthorize(AgreementPages.DRAFTS)
@Transactional
class TakingOverController {

    private final ContractRows contracts;
    private final VersionRows versions;
    private final TermRows terms;
    private final ServiceLevels levels;
    private final Offers offers;
    private final Audit audit;

    TakingOverController(
            ContractRows contracts,
            VersionRows versions,
            TermRows terms,
            ServiceLevels levels,
            Offers offers,
            Audit audit) {
        this.contracts = contracts;
        this.versions = versions;
        this.terms = terms;
        this.levels = levels;
        this.offers = offers;
        this.audit = audit;
    }

    /// Adds every promise of a tier's level.
    @PostMapping("/level")
    String level(@PathVariable UUID id, @RequestParam(defaultValue = "") String tier) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        ServiceLevel level = Arrays.stream(Tier.values())
                .filter(one -> one.name().equals(tier))
                .findFirst()
                .map(levels::of)
                .orElseThrow(() -> Refusal.badInput("agreement.wrong.choice", Text.of("agreement.levels")));
        if (terms.of(draft.id()).size() + level.terms().size() > TermController.MOST) {
            throw Refusal.conflict("agreement.term.many", TermController.MOST);
        }
        level.terms().forEach(term -> terms.add(contract.account().id(), draft.id(), TermRows.again(term)));
        audit.record("agreement.did.levelTaken", id.toString(), tier + " " + level.number());
        return toDraft(contract, draft);
    }

    @PostMapping("/services")
    String service(@PathVariable UUID id, @RequestParam UUID service) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        offers.take(contract, draft, service);
        audit.record("agreement.did.services", id.toString(), "+ " + service);
        return toDraft(contract, draft);
    }

    @PostMapping("/services/removal")
    String noService(@PathVariable UUID id, @RequestParam UUID service) {
        Contract contract = contracts.alone(id);
        Version draft = versions.draft(contract);
        offers.leaveOut(draft, service);
        audit.record("agreement.did.services", id.toString(), "- " + service);
        return toDraft(contract, draft);
    }

    private static String toDraft(Contract contract, Version draft) {
        return "redirect:" + contract.address() + "?version=" + draft.number();
    }
}
