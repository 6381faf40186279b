package pareto.service.complaint;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.service.Filled;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestRights;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.shell.Refusal;

/// The file of a complaint on the page of its request, and what people do about it.
@Controller
@RequestMapping("/requests/{id}/complaint")
class ComplaintController {

    private static final int MATTER = 200;

    private final Requests requests;
    private final ComplaintRows rows;
    private final Levels levels;
    private final Complaining complaining;
    private final Raising raising;
    private final Checking checking;
    private final RequestRights rights;
    private final RequestsBeside beside;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Clock clock;

    ComplaintController(
            Requests requests,
            ComplaintRows rows,
            Levels levels,
            Complaining complaining,
            Raising raising,
            Checking checking,
            RequestRights rights,
            RequestsBeside beside,
            Colleagues colleagues,
            Actors actors,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.levels = levels;
        this.complaining = complaining;
        this.raising = raising;
        this.checking = checking;
        this.rights = rights;
        this.beside = beside;
        this.colleagues = colleagues;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Request request = requests.known(new RequestId(id));
        Complaint file = rows.find(request.id()).orElse(null);
        boolean mayChange = actors.current().may(Right.CHANGE);
        boolean maySteps = rights.mayStep(request);
        IdentityId reader = actors.current().id();
        model.addAttribute(
                "page",
                new ComplaintPage(
                        request,
                        file,
                        levels.current(),
                        file == null ? List.of() : others(reader),
                        beside.before(request.id()),
                        file != null && maySteps ? checking.checkers(request) : List.of(),
                        LocalDate.now(clock),
                        looks(request, file),
                        mayChange,
                        maySteps,
                        actors.current().may(Right.DECIDE),
                        !within));
        return "service/complaint/file";
    }

    @PostMapping
    @PreAuthorize(RequestRights.CHANGES)
    String describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(required = false) @Nullable UUID about) {
        complaining.describe(
                new RequestId(id),
                Filled.one("service.complaint.nature", Nature.class, nature),
                Filled.optional("service.complaint.matter", matter, MATTER),
                about == null ? null : colleague(about));
        return page(id);
    }

    /// @param about whom it is about instead; nobody where that is left out
    @PostMapping("/about")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String correct(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(defaultValue = "") String why) {
        complaining.correct(
                new RequestId(id),
                about == null ? null : colleague(about),
                Filled.text("service.complaint.about.why", why, Filled.SENTENCE));
        return page(id);
    }

    @PostMapping("/level")
    @PreAuthorize(RequestRights.CHANGES)
    String raise(@PathVariable UUID id, @RequestParam(defaultValue = "") String said) {
        raising.byHand(new RequestId(id), Filled.text("service.complaint.raise.why", said, Filled.SENTENCE));
        return page(id);
    }

    /// @param day when somebody looks whether it worked
    @PostMapping("/answer")
    @PreAuthorize(RequestRights.CHANGES)
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable UUID checker) {
        if (checker == null) {
            throw Refusal.badInput("service.complaint.checker.cannot");
        }
        checking.answer(
                new RequestId(id),
                Filled.text("service.complaint.cause", cause, Filled.SENTENCE),
                Filled.text("service.complaint.measure", measure, Filled.SENTENCE),
                day(day),
                new IdentityId(checker));
        return page(id);
    }

    @PostMapping("/check")
    @PreAuthorize(RequestRights.CHANGES)
    String check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "false") boolean worked) {
        checking.check(new RequestId(id), worked, Filled.text("service.complaint.check.said", said, Filled.SENTENCE));
        return page(id);
    }

    private boolean looks(Request request, @Nullable Complaint file) {
        Complaint.Answer answer = file == null ? null : file.unchecked();
        return answer != null && checking.mayCheck(request, answer);
    }

    private IdentityId colleague(UUID chosen) {
        return colleagues.present().stream()
                .map(StaffMember::id)
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("service.complaint.about.unknown"));
    }

    private List<StaffMember> others(IdentityId reader) {
        return colleagues.present().stream()
                .filter(one -> !one.id().equals(reader))
                .toList();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.badInput("service.complaint.check.day.wrong", typed.strip());
        }
    }

    private static String page(UUID id) {
        return "redirect:/requests/" + id;
    }
}
