package pareto.account.profile;

import java.util.List;
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
import pareto.access.Right;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Choice;
import pareto.account.ProfileField.Kind;
import pareto.shell.Refusal;

/// The fields of the dossier: data, for everybody to see and for directors to change.
@Controller
@RequestMapping("/profile-fields")
@Transactional
class FieldsController {

    private static final int LONGEST = 60;

    private final ProfileFields fields;
    private final KeepingFields keeping;
    private final Actors actors;
    private final Audit audit;

    FieldsController(ProfileFields fields, KeepingFields keeping, Actors actors, Audit audit) {
        this.fields = fields;
        this.keeping = keeping;
        this.actors = actors;
        this.audit = audit;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String index(Model model) {
        model.addAttribute("page", new FieldsPage(fields.all(), actors.current().may(Right.DECIDE)));
        return "account/profile/fields";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String create(
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String choices) {
        List<Choice> offered = kind == Kind.CHOICE ? ChoiceLines.read(choices, List.of()) : List.of();
        String key = keeping.add(kind, word(nameZh), word(nameEn), offered);
        audit.record("account.did.fieldAdded", key, kind.code());
        return "redirect:/profile-fields";
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String choices) {
        ProfileField field = field(id);
        keeping.rename(field, word(nameZh), word(nameEn));
        if (field.kind() == Kind.CHOICE) {
            keeping.choose(field.id(), ChoiceLines.read(choices, field.choices()));
        }
        audit.record("account.did.fieldChanged", field.key(), "");
        return "redirect:/profile-fields";
    }

    @PostMapping("/{id}/place")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String move(@PathVariable UUID id, @RequestParam boolean up) {
        ProfileField field = field(id);
        keeping.move(field, up);
        audit.record("account.did.fieldMoved", field.key(), "");
        return "redirect:/profile-fields";
    }

    @PostMapping("/{id}/retirement")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String retire(@PathVariable UUID id) {
        ProfileField field = field(id);
        keeping.retire(field);
        audit.record("account.did.fieldRetired", field.key(), "");
        return "redirect:/profile-fields";
    }

    @PostMapping("/{id}/retirement/removal")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String revive(@PathVariable UUID id) {
        ProfileField field = field(id);
        keeping.revive(field);
        audit.record("account.did.fieldRevived", field.key(), "");
        return "redirect:/profile-fields";
    }

    private ProfileField field(UUID id) {
        return fields.all().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("account.fields.unknown"));
    }

    private static String word(String name) {
        String word = name.strip().replaceAll("\\s+", " ");
        if (word.isEmpty() || word.length() > LONGEST) {
            throw Refusal.badInput("account.fields.words", LONGEST);
        }
        return word;
    }
}
