package pareto.insight;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Kind;

/// Choosing accounts by what their dossiers say.
@Controller
@RequestMapping("/portfolio/conditions")
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class ConditionsController {

    static final String HOME = "/portfolio";

    private static final Pattern PAGE = Pattern.compile("/analyses(/[a-z]+)?");

    /// @param wanted everything chosen so far
    /// @param address of the page the accounts are chosen for
    record ConditionsPage(Wanted wanted, List<ProfileField> fields, String address) {

        /// Whether a field lies between two values instead of being equal to one.
        boolean between(ProfileField field) {
            return field.kind() == Kind.NUMBER || field.kind() == Kind.MONEY || field.kind() == Kind.DATE;
        }

        String type(ProfileField field) {
            return field.kind() == Kind.DATE ? "date" : "text";
        }

        String name(ProfileField field, String bound) {
            return Wanted.FIELD + field.key() + bound;
        }

        @Nullable
        String chosen(ProfileField field, String bound) {
            return wanted.value(name(field, bound));
        }
    }

    private final DossierConditions conditions;

    ConditionsController(DossierConditions conditions) {
        this.conditions = conditions;
    }

    @GetMapping
    String edit(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("page", new ConditionsPage(Wanted.of(parameters), conditions.fields(), address(parameters)));
        return "insight/conditions";
    }

    private static String address(Map<String, String> parameters) {
        String page = parameters.getOrDefault("page", HOME);
        return PAGE.matcher(page).matches() ? page : HOME;
    }
}
