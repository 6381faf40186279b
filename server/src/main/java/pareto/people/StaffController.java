package pareto.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pareto.access.AdministratorsOnly;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Person;
import pareto.access.Role;
import pareto.shell.Refusal;

/// The staff, kept by administrators.
@Controller
@AdministratorsOnly
class StaffController {

    private final Identities identities;
    private final List<Duties> duties;

    StaffController(Identities identities, List<Duties> duties) {
        this.identities = identities;
        this.duties = duties;
    }

    @GetMapping("/staff")
    String index(Model model) {
        return show(null, null, model);
    }

    @PostMapping("/staff")
    String create(
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        if (name.isBlank() || login.isBlank()) {
            throw Refusal.badInput("people.incomplete");
        }
        IdentityId added = identities.add(name, login, role, reasonFor(role, reason));
        return showLink(added, request, model);
    }

    @PostMapping("/staff/{id}/link")
    String link(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return showLink(known(id), request, model);
    }

    @PostMapping("/staff/{id}/role")
    String changeRole(@PathVariable UUID id, @RequestParam Role role, @RequestParam(defaultValue = "") String reason) {
        identities.changeRole(known(id), role, reasonFor(role, reason));
        return "redirect:/staff";
    }

    @PostMapping("/staff/{id}/second-factor")
    String resetSecondFactor(@PathVariable UUID id) {
        identities.resetSecondFactor(known(id));
        return "redirect:/staff";
    }

    @PostMapping("/staff/{id}/end")
    String end(@PathVariable UUID id) {
        IdentityId leaving = known(id);
        duties.stream()
                .flatMap(module -> module.of(leaving).stream())
                .findFirst()
                .ifPresent(duty -> {
                    throw Refusal.conflict("people.end.duties", duty.what());
                });
        identities.end(leaving);
        return "redirect:/staff";
    }

    private IdentityId known(UUID id) {
        return identities.staff().stream()
                .map(Person::id)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("people.unknown"));
    }

    /// Whoever is to see more than what is granted to them sees it for a reason.
    private static String reasonFor(Role role, String reason) {
        if (role.sightIsWide() && reason.isBlank()) {
            throw Refusal.badInput("people.role.reason.missing");
        }
        return reason.strip();
    }

    private String showLink(IdentityId id, HttpServletRequest request, Model model) {
        String link = ServletUriComponentsBuilder.fromContextPath(request)
                .path(identities.link(id))
                .toUriString();
        return show(id, link, model);
    }

    private String show(@Nullable IdentityId of, @Nullable String link, Model model) {
        List<Person> staff = identities.staff();
        String name = staff.stream()
                .filter(person -> person.id().equals(of))
                .map(Person::name)
                .findFirst()
                .orElse(null);
        model.addAttribute("page", new StaffPage(staff, List.of(Role.values()), link, name));
        return "people/staff";
    }
}
