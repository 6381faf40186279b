package pareto.assurance.measured;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.agreement.Typed;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Samples that were none, such as those of a probe that was broken.
@Controller
@RequestMapping("/contracts/{id}/measurements/samples")
@PreAuthorize(MeasuringRights.MEASUREMENTS)
@Transactional
class SamplesController {

    private static final int LONGEST_WHY = 300;

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final TakingMeasurements taking;
    private final Audit audit;
    private final Clock clock;

    SamplesController(
            MeasuredContracts contracts, SubjectRows subjects, TakingMeasurements taking, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.taking = taking;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/removal")
    String destroy(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.alone(id);
        var entry = new Entry(typed::get, field -> Text.of("assurance.measured.field." + field), clock);
        SampleSpan span = entry.span(subjects.of(contract.id()));
        String why = Typed.text("assurance.measured.why", typed.get("why"), LONGEST_WHY);
        int count = taking.setAside(contract.id(), span, why);
        if (count == 0) {
            throw Refusal.conflict("assurance.measured.samples.nothing");
        }
        audit.record(
                "assurance.did.samplesSetAside",
                id.toString(),
                contract.number() + " " + span.subject().name() + " " + span.metric() + " " + count);
        return "redirect:" + contract.address() + "#samples";
    }
}
