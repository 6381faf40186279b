package pareto.agreement;

import java.time.Clock;
import java.time.LocalDate;
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
import pareto.shell.Refusal;

/// How a contract comes to an end before it would by itself.
@Controller
@RequestMapping("/contracts/{id}/ends")
@PreAuthorize(AgreementPages.DRAFTS)
@Transactional
class EndController {

    private static final int LONGEST = 300;

    private final ContractRows contracts;
    private final Ends ends;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    EndController(ContractRows contracts, Ends ends, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.ends = ends;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param kind `notice` of one side, or `early` as both agree
    /// @param last the last day
    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason) {
        Contract contract = contracts.alone(id);
        if (contract.signed().isEmpty()) {
            throw Refusal.conflict("agreement.ended.unsigned", contract.number());
        }
        LocalDate day = Typed.neededDay("agreement.ended.last", last);
        String why = Typed.text("agreement.ended.reason", reason, LONGEST);
        VersionDays days = contract.signed().getLast().days();
        if (day.isBefore(contract.signed().getFirst().days().first())) {
            throw Refusal.badInput("agreement.ended.before", day);
        }
        boolean notice = kind.equals("notice");
        if (contract.state(LocalDate.now(clock)) == Contract.State.OVER) {
            throw Refusal.conflict("agreement.ended.over", contract.number());
        }
        if (notice) {
            LocalDate earliest = days.endAfterNotice(LocalDate.now(clock))
                    .orElseThrow(() -> Refusal.badInput("agreement.ended.noNotice", contract.number()));
            if (day.isBefore(earliest)) {
                throw Refusal.badInput("agreement.ended.late", earliest);
            }
        }
        if (!days.canEnd(day, notice)) {
            throw Refusal.badInput(notice ? "agreement.ended.between" : "agreement.ended.after", day);
        }
        ends.add(contract, notice, day, why);
        events.publishEvent(new ContractChanged(contract.id()));
        audit.record("agreement.did.ended", id.toString(), contract.number() + " " + day);
        return "redirect:" + contract.address() + "#ends";
    }

    @PostMapping("/{end}/removal")
    String destroy(@PathVariable UUID id, @PathVariable UUID end) {
        Contract contract = contracts.alone(id);
        if (!ends.takeBack(contract.id(), end)) {
            throw Refusal.conflict("agreement.ended.unknown");
        }
        events.publishEvent(new ContractChanged(contract.id()));
        audit.record("agreement.did.endTakenBack", id.toString(), contract.number());
        return "redirect:" + contract.address() + "#ends";
    }
}
