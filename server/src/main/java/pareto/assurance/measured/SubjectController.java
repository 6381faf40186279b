package pareto.assurance.measured;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.assurance.measured.SubjectRows.Said;

/// What is measured under a contract, said by whoever drafts it.
@Controller
@RequestMapping("/contracts/{id}/measurements/subjects")
@PreAuthorize(MeasuringRights.SUBJECTS)
@Transactional
class SubjectController {

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final Measuring measuring;
    private final TakingMeasurements taking;
    private final Audit audit;
    private final Clock clock;

    SubjectController(
            MeasuredContracts contracts,
            SubjectRows subjects,
            Measuring measuring,
            TakingMeasurements taking,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.measuring = measuring;
        this.taking = taking;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.alone(id);
        measuring.watch(contract, SubjectForm.read(typed));
        return "redirect:" + contract.address() + "#subjects";
    }

    /// What was measured before or is now is to be looked at anew.
    @PostMapping("/{subject}")
    String update(@PathVariable UUID id, @PathVariable UUID subject, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.alone(id);
        Subject before = subjects.known(contract.id(), subject).subject();
        Said said = SubjectForm.read(typed);
        subjects.change(contract, before.id(), said);
        LocalDate until = before.to();
        Instant last = until == null || said.to() == null ? null : end(until.isAfter(said.to()) ? until : said.to());
        taking.tell(contract.id(), List.of(begin(before.from()), begin(said.from())), last);
        audit.record("assurance.did.subjectChanged", id.toString(), contract.number() + " " + said.name());
        return "redirect:" + contract.address() + "#subjects";
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : begin(day);
    }
}
