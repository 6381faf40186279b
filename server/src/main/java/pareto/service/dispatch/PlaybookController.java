package pareto.service.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import pareto.calendar.Calendars;
import pareto.people.LocalPeople;
import pareto.shell.Refusal;
import pareto.shell.Screen;
import pareto.shell.Screens;

/// Playbooks: for everybody to read, for directors to draft and release.
@Controller
@RequestMapping("/playbooks")
@Transactional
class PlaybookController {

    private final PlaybookRows playbooks;
    private final Dispatching dispatching;
    private final LocalPeople people;
    private final Calendars calendars;
    private final DispatchRights rights;
    private final Screens screens;
    private final Audit audit;
    private final Clock clock;

    PlaybookController(
            PlaybookRows playbooks,
            Dispatching dispatching,
            LocalPeople people,
            Calendars calendars,
            DispatchRights rights,
            Screens screens,
            Audit audit,
            Clock clock) {
        this.playbooks = playbooks;
        this.dispatching = dispatching;
        this.people = people;
        this.calendars = calendars;
        this.rights = rights;
        this.screens = screens;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String index(Model model) {
        List<PlaybookVersion> all = playbooks.latest();
        model.addAttribute(
                "page",
                new PlaybookPage.Index(
                        all,
                        all.isEmpty() ? Arrays.asList(Templates.values()) : List.of(),
                        LocalDate.now(clock),
                        rights.keepsPlaybooks()));
        return "service/dispatch/playbooks";
    }

    /// @param template name of the one to begin with; empty for none
    @PostMapping
    @PreAuthorize(DispatchRights.KEEPS)
    String create(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String template,
            HttpServletRequest request) {
        Screen screen = screens.of(request);
        Templates from = Arrays.stream(Templates.values())
                .filter(one -> one.name().equals(template))
                .findFirst()
                .orElse(null);
        String called = from == null ? title.strip() : screen.text(from.key());
        if (called.isEmpty() || called.length() > PlaybookCheck.LONGEST_TITLE) {
            throw Refusal.badInput("service.dispatch.playbook.title.wrong", PlaybookCheck.LONGEST_TITLE);
        }
        UUID id = playbooks.open(
                called, from == null ? new Playbook(List.of()) : from.playbook(screen::text, people.departments()));
        audit.record("service.did.dispatchPlaybookOpened", id.toString(), called);
        return "redirect:/playbooks/" + id;
    }

    /// @param version number of the one to show; the latest where none is asked for
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String version, Model model) {
        List<PlaybookVersion> all = playbooks.of(id);
        PlaybookVersion shown = version.isEmpty()
                ? all.getFirst()
                : all.stream()
                        .filter(one -> String.valueOf(one.number()).equals(version))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("service.dispatch.playbook.unknown"));
        model.addAttribute(
                "page",
                new PlaybookPage(
                        all,
                        shown,
                        dispatching.faults(shown.steps()),
                        people.departments(),
                        names(calendars),
                        LocalDate.now(clock),
                        rights.keepsPlaybooks()));
        return "service/dispatch/playbook";
    }

    /// A new draft that says what the version released last says.
    @PostMapping("/{id}/drafts")
    @PreAuthorize(DispatchRights.KEEPS)
    String draft(@PathVariable UUID id) {
        PlaybookVersion last = playbooks.of(id).getFirst();
        if (last.draft()) {
            throw Refusal.conflict("service.dispatch.draft.open");
        }
        playbooks.draft(id, last.number() + 1, last.steps());
        audit.record("service.did.dispatchPlaybookDrafted", id.toString(), "" + (last.number() + 1));
        return "redirect:/playbooks/" + id;
    }

    /// From then on requests are sent out by it, and it never changes.
    ///
    /// @param edits how often the draft was changed as far as its reader saw
    /// @throws Refusal while something stands against using it
    @PostMapping("/{id}/draft/release")
    @PreAuthorize(DispatchRights.KEEPS)
    String release(@PathVariable UUID id, @RequestParam(defaultValue = "") String edits) {
        PlaybookVersion draft = draftOf(playbooks, id, edits);
        dispatching.mustBeUsable(draft);
        playbooks.release(draft);
        audit.record("service.did.dispatchPlaybookReleased", id.toString(), "" + draft.number());
        return "redirect:/playbooks/" + id;
    }

    @PostMapping("/{id}/draft/removal")
    @PreAuthorize(DispatchRights.KEEPS)
    String forget(@PathVariable UUID id, @RequestParam(defaultValue = "") String edits) {
        PlaybookVersion draft = draftOf(playbooks, id, edits);
        playbooks.forget(draft);
        audit.record("service.did.dispatchPlaybookForgotten", id.toString(), "" + draft.number());
        return draft.number() == 1 ? "redirect:/playbooks" : "redirect:/playbooks/" + id;
    }

    /// @throws Refusal when it has none
    static PlaybookVersion draftOf(PlaybookRows playbooks, UUID playbook) {
        PlaybookVersion last = playbooks.of(playbook).getFirst();
        if (!last.draft()) {
            throw Refusal.conflict("service.dispatch.draft.none", last.title());
        }
        return last;
    }

    /// @param edits how often it was changed as far as its reader saw
    /// @throws Refusal when it has none, or somebody has changed it meanwhile
    static PlaybookVersion draftOf(PlaybookRows playbooks, UUID playbook, String edits) {
        PlaybookVersion draft = draftOf(playbooks, playbook);
        if (!String.valueOf(draft.edits()).equals(edits)) {
            throw Refusal.conflict("service.dispatch.draft.meanwhile");
        }
        return draft;
    }

    /// Names of all calendars by id, in the order in which they are offered.
    static Map<UUID, String> names(Calendars calendars) {
        Map<UUID, String> names = new LinkedHashMap<>();
        calendars.all().forEach(each -> names.put(each.id().id(), each.name()));
        return names;
    }
}
