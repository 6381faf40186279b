package pareto.assurance.measured;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// Files of outages or samples: looked at first, then entered as a whole or not at all.
@Controller
@RequestMapping("/contracts/{id}/measurements/file")
@PreAuthorize(MeasuringRights.MEASUREMENTS)
class FileController {

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final ReadingMeasuredFiles reading;
    private final WaitingFiles waiting;
    private final TakingMeasurements taking;
    private final SubjectFacts facts;
    private final MeasuringRights rights;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    FileController(
            MeasuredContracts contracts,
            SubjectRows subjects,
            ReadingMeasuredFiles reading,
            WaitingFiles waiting,
            TakingMeasurements taking,
            SubjectFacts facts,
            MeasuringRights rights,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.reading = reading;
        this.waiting = waiting;
        this.taking = taking;
        this.facts = facts;
        this.rights = rights;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        MeasuredContract contract = contracts.known(id);
        if (file == null || file.isEmpty()) {
            throw Refusal.badInput("assurance.measured.file.missing");
        }
        waiting.put(contract, reading.read(file));
        return "redirect:" + contract.address() + "/file";
    }

    /// What entering it would do is found by doing so and taking it back.
    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        MeasuredContract contract = contracts.known(id);
        MeasuredFile file = waiting(contract);
        FileFindings found = found(contract, file);
        Took took = found.faults().isEmpty()
                ? Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return entered(contracts.alone(id), found);
                }))
                : Took.NOTHING;
        model.addAttribute("page", new FilePage(contract, file.name(), found, took));
        return "assurance/measured/file";
    }

    @PostMapping("/entry")
    @Transactional
    String enter(@PathVariable UUID id) {
        MeasuredContract contract = contracts.alone(id);
        FileFindings found = found(contract, waiting(contract));
        if (!found.faults().isEmpty()) {
            throw Refusal.conflict("assurance.measured.file.faulty");
        }
        Took took = entered(contract, found);
        waiting.drop(contract.id());
        audit.record(
                "assurance.did.fileEntered",
                id.toString(),
                contract.number() + " " + took.added() + "+" + took.changed());
        return "redirect:" + contract.address();
    }

    @PostMapping("/removal")
    @Transactional
    String destroy(@PathVariable UUID id) {
        MeasuredContract contract = contracts.known(id);
        waiting.drop(contract.id());
        return "redirect:" + contract.address();
    }

    private Took entered(MeasuredContract contract, FileFindings found) {
        return switch (found.kind()) {
            case OUTAGES ->
                taking.outages(contract.id(), Source.FILE, found.sent().outages());
            case SAMPLES ->
                taking.samples(contract.id(), Source.FILE, found.sent().samples());
            case FACTS -> facts.take(contract.id(), rights.mayState(found.sent().facts()));
        };
    }

    private MeasuredFile waiting(MeasuredContract contract) {
        return waiting.find(contract.id()).orElseThrow(() -> Refusal.notFound("assurance.measured.file.none"));
    }

    private FileFindings found(MeasuredContract contract, MeasuredFile file) {
        return FileFindings.of(file, subjects.of(contract.id()), clock);
    }
}
