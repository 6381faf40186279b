package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.analysis.ledger.ExclusionRule;
import pareto.orders.RulesController.RulesPage;
import pareto.shell.format.Language;

class ValuesOfARuleTests {

    private final ExclusionRule rule = ExclusionRule.delivered().stream()
            .filter(delivered -> delivered.values().size() > 1)
            .findFirst()
            .orElseThrow();

    @Test
    void areJoinedAsTheLanguageDoes() {
        RulesPage page = new RulesPage(List.of(rule));
        assertThat(page.values(rule, Language.EN)).isEqualTo(String.join(", ", rule.values()));
        assertThat(page.values(rule, Language.ZH)).isEqualTo(String.join("、", rule.values()));
    }
}
