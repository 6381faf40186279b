package pareto.service.promise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import pareto.agreement.SlaTerm;
import pareto.calendar.Calendars;
import pareto.service.dispatch.LongestWays;
import pareto.service.stopwatch.Limit;
import pareto.shell.Refusal;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Due;
import pareto.values.Period;

/// Before signing: whether the longest way through each playbook in use fits what the draft of a contract promises.
@Controller
@PreAuthorize("hasAuthority('MAY_CHANGE')")
@Transactional(readOnly = true)
class FittingController {

    private final Promises promises;
    private final LongestWays ways;
    private final Calendars calendars;
    private final Clock clock;

    FittingController(Promises promises, LongestWays ways, Calendars calendars, Clock clock) {
        this.promises = promises;
        this.ways = ways;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/contracts/{id}/draft/ways")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        SignedContract draft = promises.drafted(new ContractId(id), new Period(today, today.plusDays(1)))
                .orElseThrow(() -> Refusal.notFound("service.promise.ways.none"));
        List<LongestWays.Plan> plans = ways.inUse();
        Map<UUID, String> names = new HashMap<>();
        calendars.all().forEach(each -> names.put(each.id().id(), each.name()));
        model.addAttribute(
                "page",
                new FittingPage(
                        draft,
                        draft.held().getFirst().terms().stream()
                                .flatMap(term -> fitted(term, plans))
                                .toList(),
                        names,
                        today));
        return within ? "service/promise/waysPart" : "service/promise/ways";
    }

    private Stream<FittingPage.Term> fitted(SlaTerm term, List<LongestWays.Plan> plans) {
        if (!Measure.byDoing(term.metric())) {
            return Stream.empty();
        }
        return term.target().ofOneCase().stream()
                .map(limit -> new FittingPage.Term(
                        term,
                        plans.stream()
                                .map(plan -> Fitting.of(plan, due(term, limit), begin()))
                                .toList()));
    }

    private Instant begin() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private Fitting.DueMoment due(SlaTerm term, BigDecimal promised) {
        Limit limit = Measure.limit(term.metric(), promised, term.calendar());
        BusinessCalendar calendar = limit.calendar() == null
                ? BusinessCalendar.always(clock.getZone())
                : calendars.asOf(limit.calendar(), clock.instant());
        Conventions conventions = Conventions.USUAL.withDay(limit.day());
        return start ->
                calendar.due(start, limit.time(), conventions).map(Due::at).orElse(null);
    }
}
