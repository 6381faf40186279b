package pareto.assurance.measured;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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
import pareto.agreement.Typed;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.assurance.measured.SubjectRows.Said;
import pareto.shell.Refusal;

/// What is measured under a contract, said by whoever drafts it.
@Controller
@RequestMapping("/contracts/{id}/measurements/subjects")
@PreAuthorize(MeasuringRights.SUBJECTS)
@Transactional
class SubjectController {

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final SubjectFacts facts;
    private final Measuring measuring;
    private final TakingMeasurements taking;
    private final Audit audit;

    SubjectController(
            MeasuredContracts contracts,
            SubjectRows subjects,
            SubjectFacts facts,
            Measuring measuring,
            TakingMeasurements taking,
            Audit audit) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.facts = facts;
        this.measuring = measuring;
        this.taking = taking;
        this.audit = audit;
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
        Called known = subjects.known(contract.id(), subject);
        seen(known.since().size(), typed.getOrDefault("seen", ""));
        Subject before = known.subject();
        Said said = SubjectForm.read(typed);
        subjects.change(contract, before.id(), said);
        facts.change(
                subjects.known(contract.id(), subject), SubjectForm.since(typed), said.facts(), SubjectForm.why(typed));
        tell(before, said);
        audit.record("assurance.did.subjectChanged", id.toString(), contract.number() + " " + said.name());
        return "redirect:" + contract.address() + "#subjects";
    }

    /// What it is called, is about, and the days on which it is measured count for the past too.
    private void tell(Subject before, Said said) {
        if (!before.name().equals(said.name())
                || !before.service().equals(said.service())
                || !before.from().equals(said.from())
                || !Objects.equals(before.to(), said.to())) {
            LocalDate until = before.to();
            LocalDate first = before.from().isBefore(said.from()) ? before.from() : said.from();
            LocalDate end = until == null || said.to() == null ? null : until.isAfter(said.to()) ? until : said.to();
            taking.tellOfDays(before.contract(), first, end);
        }
    }

    /// Corrects what was said for a day, or says that it never held.
    @PostMapping("/{subject}/correction")
    String correct(@PathVariable UUID id, @PathVariable UUID subject, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.alone(id);
        Called known = subjects.known(contract.id(), subject);
        boolean fee = "fee".equals(typed.get("what"));
        Since last = standing(
                known,
                fee,
                Typed.day("assurance.measured.since.day", typed.get("since")).orElse(null));
        seen(last.number(), typed.getOrDefault("seen", ""));
        Fact fact = fee
                ? new Fact.Fee(Typed.number("assurance.measured.subject.fee", typed.get("fee"))
                        .orElse(null))
                : SubjectForm.place(typed);
        facts.correct(
                known,
                last,
                fact,
                typed.containsKey("aside"),
                Typed.text("assurance.measured.why", typed.get("why"), SubjectForm.LONGEST_WHY));
        audit.record(
                "assurance.did.subjectCorrected", id.toString(), OutageController.about(contract, known.subject()));
        return "redirect:" + contract.address() + "#subjects";
    }

    /// What stands of a day, of what something was entered with where no day is named.
    private static Since standing(Called known, boolean fee, @Nullable LocalDate since) {
        LocalDate from = since == null ? LocalDate.MIN : since;
        return MeasuredPage.standing(known).stream()
                .filter(one ->
                        one.fact() instanceof Fact.Fee == fee && one.from().equals(from))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("assurance.measured.since.unknown"));
    }

    /// A form that was filled from what has changed since would undo that.
    private static void seen(int now, String then) {
        if (!then.isEmpty() && !then.equals(String.valueOf(now))) {
            throw Refusal.conflict("assurance.measured.overtaken");
        }
    }
}
