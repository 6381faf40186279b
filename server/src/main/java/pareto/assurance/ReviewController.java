package pareto.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.agreement.ContractId;
import pareto.agreement.Promises;
import pareto.agreement.SignedContract;
import pareto.assurance.KeptContracts.Promise;
import pareto.assurance.measured.Measurements;
import pareto.calendar.Calendars;
import pareto.shell.Refusal;
import pareto.values.Period;

/// Before signing: the last 24 months of what was measured under a contract, by the terms of its draft.
@Controller
@PreAuthorize(AssurancePages.APPROVES)
@Transactional(readOnly = true)
class ReviewController {

    private final Promises promises;
    private final KeptContracts kept;
    private final Measurements measurements;
    private final Calendars calendars;
    private final Clock clock;

    ReviewController(
            Promises promises, KeptContracts kept, Measurements measurements, Calendars calendars, Clock clock) {
        this.promises = promises;
        this.kept = kept;
        this.measurements = measurements;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/contracts/{id}/draft/review")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        model.addAttribute("page", review(new ContractId(id)));
        return within ? "assurance/reviewPart" : "assurance/review";
    }

    private Review review(ContractId id) {
        Instant now = clock.instant();
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        Period days = new Period(month.minusMonths(Review.MONTHS), month);
        SignedContract draft = promises.drafted(id, days).orElseThrow(() -> Refusal.notFound("assurance.review.none"));
        List<Promise> all = kept.replayed(draft, promises.signed(id, days.to()), days, now);
        Map<UUID, String> names = new HashMap<>();
        calendars.all().forEach(each -> names.put(each.id().id(), each.name()));
        return new Review(
                draft,
                all.stream().mapToInt(promise -> promise.attained().size()).sum(),
                List.copyOf(Owing.of(draft, all, measurements.subjects(id)).values()),
                Owing.gaps(draft, all, measurements.subjects(id)),
                names);
    }
}
