package pareto.assurance.measured;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is measured under a contract, for everybody who sees it.
@Controller
@RequestMapping("/contracts/{id}/measurements")
@Transactional(readOnly = true)
class MeasurementsController {

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final OutageRows outages;
    private final SampleRows samples;
    private final PrometheusSources sources;
    private final MeasuringRights rights;
    private final Clock clock;

    MeasurementsController(
            MeasuredContracts contracts,
            SubjectRows subjects,
            OutageRows outages,
            SampleRows samples,
            PrometheusSources sources,
            MeasuringRights rights,
            Clock clock) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.outages = outages;
        this.samples = samples;
        this.sources = sources;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    String index(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(contracts.known(id)));
        return "assurance/measured/index";
    }

    /// The part of the contract's page.
    @GetMapping("/section")
    String section(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(contracts.known(id)));
        return "assurance/measured/section";
    }

    private MeasuredPage page(MeasuredContract contract) {
        return new MeasuredPage(
                contract,
                subjects.of(contract.id()),
                outages.latest(contract.id(), MeasuredPage.SHOWN),
                samples.known(contract.id()),
                sources.of(contract.id()),
                rights.subjects(),
                rights.measurements(),
                rights.figures(),
                LocalDate.now(clock),
                clock.getZone());
    }
}
