package pareto.service.dispatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// Steps of the draft of a playbook. What stands against it is said on its page, so that it can be written
/// in any order.
@Controller
@RequestMapping("/playbooks/{id}/draft/steps")
@PreAuthorize(DispatchRights.KEEPS)
@Transactional
class StepController {

    private static final Map<String, String> FRESH =
            Map.of("scope", "SITE", "where", "SITE", "unit", "HOURS", "count", "8");

    private final PlaybookRows playbooks;
    private final LocalPeople people;
    private final Calendars calendars;
    private final Audit audit;

    StepController(PlaybookRows playbooks, LocalPeople people, Calendars calendars, Audit audit) {
        this.playbooks = playbooks;
        this.people = people;
        this.calendars = calendars;
        this.audit = audit;
    }

    /// @param code of the step to change; empty for a new one
    @GetMapping("/form")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, Model model) {
        PlaybookVersion draft = PlaybookController.draftOf(playbooks, id);
        model.addAttribute(
                "page",
                new PlaybookPage.StepPage(
                        draft,
                        code,
                        code.isEmpty() ? FRESH : StepForm.fields(known(draft, code)),
                        draft.steps().steps().stream()
                                .filter(step -> !step.code().equals(code))
                                .toList(),
                        people.departments(),
                        PlaybookController.names(calendars)));
        return "service/dispatch/step";
    }

    /// @param typed fields of the step; `was`, the code of the one it takes the place of, empty for a new
    ///     one; `edits`, how often the draft was changed as far as its reader saw
    @PostMapping
    String put(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        PlaybookVersion draft = PlaybookController.draftOf(playbooks, id, typed.getOrDefault("edits", ""));
        Step step = StepForm.read(typed);
        String was = Objects.requireNonNullElse(typed.get("was"), "");
        List<Step> steps = new ArrayList<>(draft.steps().steps());
        if (was.isEmpty()) {
            steps.add(step);
        } else {
            steps.set(steps.indexOf(known(draft, was)), step);
        }
        return change(draft, steps, step.code());
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String edits) {
        PlaybookVersion draft = PlaybookController.draftOf(playbooks, id, edits);
        List<Step> steps = new ArrayList<>(draft.steps().steps());
        steps.remove(known(draft, code));
        return change(draft, steps, code);
    }

    /// Puts a step one place up.
    @PostMapping("/rise")
    String rise(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String edits) {
        PlaybookVersion draft = PlaybookController.draftOf(playbooks, id, edits);
        List<Step> steps = new ArrayList<>(draft.steps().steps());
        int place = steps.indexOf(known(draft, code));
        if (place > 0) {
            Collections.swap(steps, place, place - 1);
        }
        return change(draft, steps, code);
    }

    private String change(PlaybookVersion draft, List<Step> steps, String code) {
        if (steps.size() > PlaybookCheck.MOST_STEPS) {
            throw Refusal.conflict("service.dispatch.fault.many", PlaybookCheck.MOST_STEPS);
        }
        playbooks.change(draft, new Playbook(steps));
        audit.record("service.did.dispatchPlaybookChanged", draft.playbook().toString(), code);
        return "redirect:" + draft.address() + "#steps";
    }

    /// @throws Refusal when the draft has no such step
    private static Step known(PlaybookVersion draft, String code) {
        return draft.steps().steps().stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("service.dispatch.step.unknown"));
    }
}
