package pareto.orders;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.analysis.ledger.ExclusionRule;
import pareto.analysis.ledger.recognition.Column;
import pareto.shell.Refusal;
import pareto.shell.format.Language;

/// Which lines are no goods: seen and edited by a person.
@Controller
@RequestMapping("/imports/rules")
@Importers
class RulesController {

    record RulesPage(List<ExclusionRule> rules) {

        /// The kinds of rule a person can write.
        List<ExclusionRule.Kind> kinds() {
            return List.of(ExclusionRule.Kind.EQUALS, ExclusionRule.Kind.STARTS, ExclusionRule.Kind.CONTAINS);
        }

        List<Column> columns() {
            return List.of(
                    Column.PRODUCT,
                    Column.PRODUCT_NAME,
                    Column.FAMILY,
                    Column.ORDER,
                    Column.ACCOUNT,
                    Column.ACCOUNT_NAME);
        }

        String values(ExclusionRule rule, Language language) {
            return String.join(language.chinese() ? "、" : ", ", rule.values());
        }
    }

    private final ExclusionRules rules;
    private final Audit audit;

    RulesController(ExclusionRules rules, Audit audit) {
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("page", new RulesPage(rules.inForce()));
        return "orders/rules";
    }

    @PostMapping
    @Transactional
    String create(
            @RequestParam String name,
            @RequestParam Column column,
            @RequestParam ExclusionRule.Kind kind,
            @RequestParam String values) {
        List<String> wanted = Arrays.stream(values.split("[,，、\\r\\n]+"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (name.isBlank() || wanted.isEmpty()) {
            throw Refusal.badInput("orders.rules.incomplete");
        }
        String id = name.strip();
        rules.put(new ExclusionRule(id, column, kind, wanted, id, id));
        audit.record("orders.did.ruleSet", id, String.join(", ", wanted));
        return "redirect:/imports/rules";
    }

    @PostMapping("/removal")
    @Transactional
    String destroy(@RequestParam String id) {
        rules.drop(id);
        audit.record("orders.did.ruleDropped", id, "");
        return "redirect:/imports/rules";
    }
}
