package pareto.service.promise;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.agreement.CasePromise;
import pareto.agreement.Promises;
import pareto.calendar.Calendars;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestRights;
import pareto.service.RequestState;
import pareto.service.Requests;
import pareto.service.promise.PromisesPage.Kept;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Start;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.service.stopwatch.Stopwatches.Known;
import pareto.service.stopwatch.TimeShown;
import pareto.shell.Refusal;
import pareto.values.Reading;

/// What was promised about a request, and days and hours that are promised on top of what was signed.
@Controller
@RequestMapping("/requests/{id}/promises")
@Transactional
class PromisesController {

    private static final int LONGEST = 120;

    private final Requests requests;
    private final RequestRights rights;
    private final Promises promises;
    private final Calendars calendars;
    private final Stopwatches stopwatches;
    private final Audit audit;
    private final Clock clock;

    PromisesController(
            Requests requests,
            RequestRights rights,
            Promises promises,
            Calendars calendars,
            Stopwatches stopwatches,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.rights = rights;
        this.promises = promises;
        this.calendars = calendars;
        this.stopwatches = stopwatches;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String index(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        model.addAttribute("page", page(id, !within));
        return "service/promise/index";
    }

    /// The cell of the strip at the top of the request.
    @GetMapping("/next")
    @Transactional(readOnly = true)
    String next(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        model.addAttribute("page", page(id, !within));
        return "service/promise/next";
    }

    /// Promises a day and hour.
    @PostMapping
    @PreAuthorize(RequestRights.CHANGES)
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour) {
        Request request = changed(id);
        String said = what.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.badInput("service.promise.what.wrong", LONGEST);
        }
        start(request, said, promised(day, hour, clock.instant()));
        audit.record("service.did.promiseSaid", id.toString(), said + " " + day + " " + hour);
        return "redirect:" + request.address();
    }

    /// Promises another day and hour instead. What was not kept stays so; the other day stands beside it.
    @PostMapping("/{promise}/day")
    @PreAuthorize(RequestRights.CHANGES)
    String update(
            @PathVariable UUID id,
            @PathVariable UUID promise,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String reason) {
        Request request = changed(id);
        Kept kept = kept(request).stream()
                .filter(one -> one.id().id().equals(promise) && one.open() && !one.bySignature())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("service.promise.unknown"));
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.badInput("service.promise.reason.wrong", LONGEST);
        }
        Instant now = clock.instant();
        Instant promised = promised(day, hour, now);
        if (kept.missed()) {
            stopwatches.stop(kept.id(), now);
            start(request, kept.what(), promised);
        } else {
            Duration consumed = Duration.ofSeconds(kept.reading().seconds());
            Instant since = now.minus(consumed).truncatedTo(ChronoUnit.SECONDS);
            stopwatches.agree(kept.id(), now, Limit.until(since, promised), now);
        }
        audit.record("service.did.promiseMoved", id.toString(), kept.what() + " " + day + " " + hour + " " + reason);
        return "redirect:" + request.address();
    }

    private void start(Request request, String what, Instant promised) {
        Instant now = clock.instant();
        stopwatches.start(List.of(new Start(
                StopwatchId.next(),
                request.id(),
                request.account().id(),
                Purpose.SLA,
                what,
                null,
                Limit.until(now, promised),
                new Holder(null, request.owner()),
                now)));
    }

    /// A day is promised while we work on it: what is done needs none, and time stands still while the customer has to
    /// do something.
    private Request changed(UUID id) {
        Request request = requests.alone(new RequestId(id));
        rights.mustStep(request);
        if (!promises(request)) {
            throw Refusal.conflict("service.promise.state", request.number());
        }
        return request;
    }

    private static boolean promises(Request request) {
        return request.state() == RequestState.RAISED || request.state() == RequestState.TAKEN;
    }

    private Instant promised(String day, String hour, Instant now) {
        try {
            Instant moment = LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(hour.strip()))
                    .atZone(clock.getZone())
                    .toInstant();
            if (moment.isAfter(now)) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw Refusal.badInput("service.promise.day.wrong", day.strip(), hour.strip());
    }

    private PromisesPage page(UUID id, boolean alone) {
        Request request = requests.known(new RequestId(id));
        return new PromisesPage(
                request,
                PromisesPage.inOrder(kept(request)),
                LocalDate.now(clock),
                promises(request) && rights.mayStep(request),
                alone);
    }

    private List<Kept> kept(Request request) {
        Instant now = clock.instant();
        List<Known> known = stopwatches.of(request.id()).stream()
                .filter(one -> one.purpose() == Purpose.SLA)
                .toList();
        Map<StopwatchId, Reading<Holder>> readings =
                stopwatches.read(known.stream().map(Known::id).toList(), now);
        Map<UUID, String> names = calendars.all().stream()
                .collect(Collectors.toMap(one -> one.id().id(), Calendars.Named::name));
        return known.stream()
                .filter(one -> readings.containsKey(one.id()))
                .map(one -> kept(one, Objects.requireNonNull(readings.get(one.id())), names, now))
                .toList();
    }

    private Kept kept(Known known, Reading<Holder> reading, Map<UUID, String> calendars, Instant now) {
        CasePromise signed =
                known.term() == null ? null : promises.ofTerm(known.term()).orElse(null);
        return new Kept(
                known.id(),
                known.what(),
                known.term() != null,
                signed,
                signed == null || signed.calendar() == null ? "" : calendars.getOrDefault(signed.calendar(), ""),
                reading,
                TimeShown.of(reading, now));
    }
}
