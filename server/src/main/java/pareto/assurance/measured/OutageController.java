package pareto.assurance.measured;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import pareto.agreement.Typed;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Outages entered and corrected by hand.
@Controller
@RequestMapping("/contracts/{id}/measurements/outages")
@Transactional
class OutageController {

    private static final int LONGEST_WHY = 300;

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final OutageRows outages;
    private final Measuring measuring;
    private final TakingMeasurements taking;
    private final MeasuringRights rights;
    private final Audit audit;
    private final Clock clock;

    OutageController(
            MeasuredContracts contracts,
            SubjectRows subjects,
            OutageRows outages,
            Measuring measuring,
            TakingMeasurements taking,
            MeasuringRights rights,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.outages = outages;
        this.measuring = measuring;
        this.taking = taking;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize(MeasuringRights.MEASUREMENTS)
    String create(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.alone(id);
        measuring.enter(contract, typed(typed).outage(subjects.of(contract.id())));
        return "redirect:" + contract.address() + "#outages";
    }

    @GetMapping("/{outage}")
    String show(@PathVariable UUID id, @PathVariable UUID outage, Model model) {
        MeasuredContract contract = contracts.known(id);
        List<OutageRevision> history = known(contract, outage);
        model.addAttribute(
                "page",
                new OutagePage(
                        contract,
                        subject(contract, history.getFirst()),
                        history,
                        rights.measurements(),
                        LocalDate.now(clock),
                        clock.getZone()));
        return "assurance/measured/outage";
    }

    /// One that was set aside counts again when it is corrected.
    @PostMapping("/{outage}")
    @PreAuthorize(MeasuringRights.MEASUREMENTS)
    String update(@PathVariable UUID id, @PathVariable UUID outage, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.alone(id);
        OutageRevision last = seen(contract, outage, typed);
        OutageFacts facts = typed(typed).facts();
        String why = Typed.text("assurance.measured.why", typed.get("why"), LONGEST_WHY);
        if (!last.aside() && facts.equals(last.facts())) {
            throw Refusal.badInput("assurance.measured.same");
        }
        Subject subject = subject(contract, last);
        taking.revise(contract.id(), subject, last, facts, false, true, why);
        audit.record("assurance.did.outageCorrected", id.toString(), about(contract, subject));
        return "redirect:" + contract.address() + "/outages/" + outage;
    }

    /// It was none after all.
    @PostMapping("/{outage}/removal")
    @PreAuthorize(MeasuringRights.MEASUREMENTS)
    String destroy(@PathVariable UUID id, @PathVariable UUID outage, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.alone(id);
        OutageRevision last = seen(contract, outage, typed);
        String why = Typed.text("assurance.measured.why", typed.get("why"), LONGEST_WHY);
        if (last.aside()) {
            throw Refusal.conflict("assurance.measured.aside.already");
        }
        Subject subject = subject(contract, last);
        taking.revise(contract.id(), subject, last, last.facts(), true, true, why);
        audit.record("assurance.did.outageSetAside", id.toString(), about(contract, subject));
        return "redirect:" + contract.address() + "/outages/" + outage;
    }

    private Entry typed(Map<String, String> typed) {
        return new Entry(typed::get, field -> Text.of("assurance.measured.field." + field), clock);
    }

    /// The revision the form was filled from, which must still be the last.
    private OutageRevision seen(MeasuredContract contract, UUID outage, Map<String, String> typed) {
        OutageRevision last = known(contract, outage).getFirst();
        if (!String.valueOf(last.number()).equals(typed.get("revision"))) {
            throw Refusal.conflict("assurance.measured.overtaken");
        }
        return last;
    }

    private List<OutageRevision> known(MeasuredContract contract, UUID outage) {
        List<OutageRevision> history = outages.history(contract.id(), outage);
        if (history.isEmpty()) {
            throw Refusal.notFound("assurance.measured.outage.unknown");
        }
        return history;
    }

    private Subject subject(MeasuredContract contract, OutageRevision outage) {
        return subjects.known(contract.id(), outage.subject().id()).subject();
    }

    static String about(MeasuredContract contract, Subject subject) {
        return contract.number() + " " + subject.name();
    }
}
