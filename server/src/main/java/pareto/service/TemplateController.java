package pareto.service;

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
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Role;
import pareto.shell.Refusal;

/// Words to begin messages with: for everybody who writes to read, for directors and the desk to keep.
@Controller
@RequestMapping("/requests/templates")
@Transactional
class TemplateController {

    /// What the page shows.
    ///
    /// @param keeps whether the reader may change them
    record TemplatesPage(List<MessageTemplate> all, boolean keeps) {}

    private static final String KEEPS = "hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'DESK')";
    private static final int NAME = 60;
    private static final int WORDS = 4_000;
    private static final int MOST = 100;

    private final MessageTemplates templates;
    private final Actors actors;
    private final Audit audit;

    TemplateController(MessageTemplates templates, Actors actors, Audit audit) {
        this.templates = templates;
        this.actors = actors;
        this.audit = audit;
    }

    @GetMapping
    String index(Model model) {
        boolean keeps = actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.DESK);
        model.addAttribute("page", new TemplatesPage(templates.all(), keeps));
        return "service/templates";
    }

    @PostMapping
    @PreAuthorize(KEEPS)
    String create(@RequestParam Map<String, String> typed) {
        if (templates.all().size() >= MOST) {
            throw Refusal.conflict("service.template.many", MOST);
        }
        return put(MessageTemplates.fresh(), typed);
    }

    @PostMapping("/{template}")
    @PreAuthorize(KEEPS)
    String update(@PathVariable UUID template, @RequestParam Map<String, String> typed) {
        if (templates.all().stream().noneMatch(one -> one.id().equals(template))) {
            throw Refusal.notFound("service.template.unknown");
        }
        return put(template, typed);
    }

    @PostMapping("/{template}/removal")
    @PreAuthorize(KEEPS)
    String destroy(@PathVariable UUID template) {
        templates.remove(template);
        audit.record("service.did.templateRemoved", template.toString(), "");
        return "redirect:/requests/templates";
    }

    private String put(UUID id, Map<String, String> typed) {
        var template = new MessageTemplate(
                id,
                Filled.text("service.template.nameZh", typed.get("nameZh"), NAME),
                Filled.text("service.template.nameEn", typed.get("nameEn"), NAME),
                Filled.text("service.template.saidZh", typed.get("saidZh"), WORDS),
                Filled.text("service.template.saidEn", typed.get("saidEn"), WORDS));
        templates.put(template);
        audit.record("service.did.templateSet", id.toString(), template.nameZh());
        return "redirect:/requests/templates";
    }
}
