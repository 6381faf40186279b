package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.Tier;
import pareto.analysis.portfolio.Windows;
import pareto.testing.Visitor;

/// Other tier rules, tried on the last twenty-four months before they are in force.
class TryingTierRulesTests extends FourRankedAccounts {

    @Autowired
    private TierRuleSets rules;

    @Autowired
    private TierDryRuns dryRuns;

    @Autowired
    private TryingTierRules trying;

    /// Before the second stand 600 of 1,000, before the third 850, before the fourth 950.
    @Test
    void saysWhoWouldMoveUnderOtherTierRules() {
        standing(Per.ACCOUNT);
        UUID wider = tried("70", "90", "96");

        assertThat(house.as(director, () -> dryRuns.months(wider)))
                .hasSize(24)
                .first()
                .satisfies(month -> {
                    assertThat(month.asOf()).isEqualTo(LAST_DAY);
                    assertThat(month.accounts()).isEqualTo(4);
                    assertThat(month.higher()).isEqualTo(3);
                    assertThat(month.higherRevenue()).isEqualByComparingTo("400");
                    assertThat(month.lower()).isZero();
                });
        assertThat(house.as(director, () -> dryRuns.moves(wider, LAST_DAY, 10)))
                .extracting(move -> move.account().code(), TierDryRuns.Move::from, TierDryRuns.Move::to)
                .containsExactly(
                        tuple("A2", "CORE", "PLATINUM"),
                        tuple("A3", "PRIORITY", "CORE"),
                        tuple("A4", "GENERAL", "PRIORITY"));
        assertThat(house.as(director, () -> dryRuns.sums(wider, LAST_DAY)).getFirst())
                .satisfies(sum -> assertThat(sum.revenue()).isEqualByComparingTo("250"));
    }

    @Test
    void saysThatNobodyMovesUnderUnchangedTierRules() {
        standing(Per.ACCOUNT);
        UUID same = tried("50", "80", "95");

        assertThat(house.as(director, () -> dryRuns.months(same)))
                .hasSize(24)
                .allSatisfy(month -> assertThat(month.moved()).isZero());
    }

    /// Lines so low that the largest alone is above them: whoever else stood above General moves, from the tier the
    /// rules in force gave it then.
    @Test
    void reproducesTheTiersOfEveryPastRanking() {
        standing(Per.ACCOUNT);
        UUID low = tried("0.01", "0.02", "0.03");
        for (TierDryRuns.Month month : house.as(director, () -> dryRuns.months(low))) {
            Analysis then = actors.system(
                            "test",
                            () -> computing.asked(
                                    Per.ACCOUNT,
                                    month.asOf(),
                                    Windows.rollingYear(month.asOf()),
                                    StandingFigures.SILENT))
                    .orElseThrow();
            Map<String, String> ranked = new HashMap<>();
            for (RankingRow row : house.as(director, () -> rows.page(then, wanted(), 10))) {
                if (!row.tier().code().equals("GENERAL") && !row.tier().code().equals("PLATINUM")) {
                    ranked.put(row.account().code(), row.tier().code());
                }
            }
            Map<String, String> tried = new HashMap<>();
            for (TierDryRuns.Move move : house.as(director, () -> dryRuns.moves(low, month.asOf(), 10))) {
                if (!move.from().equals("PLATINUM")) {
                    tried.put(move.account().code(), move.from());
                }
            }
            assertThat(tried).as(month.asOf().toString()).isEqualTo(ranked);
        }
    }

    @Test
    void marksWhomAnExceptionWouldKeep() {
        standing(Per.ACCOUNT);
        actors.system("test", () -> standings.grant(id("A2"), Tier.CORE, "示范项目", LAST_DAY.plusYears(20)));
        house.asSystem(() ->
                jdbc.sql("update account_tier set from_day = date '2026-03-01'").update());

        UUID wider = tried("70", "90", "96");

        assertThat(house.as(director, () -> dryRuns.moves(wider, LAST_DAY, 10)))
                .extracting(move -> move.account().code(), TierDryRuns.Move::held)
                .contains(tuple("A2", true), tuple("A3", false));
        assertThat(house.as(director, () -> dryRuns.months(wider)).getFirst().held())
                .isEqualTo(1);
    }

    @Test
    void showsATrialOnThePage() {
        standing(Per.ACCOUNT);
        Visitor visitor = house.signedIn(Role.DIRECTOR);
        String kind =
                visitor.get("/portfolio/tiers").body().replaceAll("(?s).*?name=\"floor-([0-9a-f-]{36})\".*", "$1");
        Map<String, String> form = Map.of(
                "platinum",
                "60",
                "core",
                "80",
                "priority",
                "95",
                "measure",
                "margin",
                "rise",
                "30",
                "fall",
                "20.5",
                "floor-" + kind,
                "CORE");

        assertThat(visitor.post("/portfolio/tiers/dry-run", form).statusCode()).isEqualTo(302);

        TierRuleSets.Version tried = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> house.as(director, () -> rules.tried(1)),
                        list -> !list.isEmpty()
                                && list.getFirst().rules().byMargin()
                                && house.as(
                                                        director,
                                                        () -> dryRuns.months(
                                                                list.getFirst().id()))
                                                .size()
                                        == 24)
                .getFirst();
        assertThat(TierForm.fields(tried.rules())).isEqualTo(form);
        assertThat(visitor.get("/portfolio/tiers/dry-runs/" + tried.id()).body())
                .contains("Month by month", "growth of 30.00% lifts", "decline of 20.50% lowers", "at least Core");
        assertThat(visitor.get("/portfolio/tiers").body()).contains("Tried of late");
    }

    @Test
    void proposesAnewWhenTheRulesChange() {
        Analysis before = standing(Per.ACCOUNT);
        house.as(director, () -> {
            rules.put(lines("70", "80", "95"), true);
            return true;
        });
        Analysis after = standing(Per.ACCOUNT);
        assertThat(after.basis()).isNotEqualTo(before.basis());
        assertThat(house.as(director, () -> rows.page(after, wanted(), 10))
                        .get(1)
                        .tier()
                        .code())
                .isEqualTo("PLATINUM");
        house.as(director, () -> {
            rules.put(lines("50", "80", "95"), true);
            return true;
        });
        standing(Per.ACCOUNT);
    }

    private static TierRuleSet lines(String platinum, String core, String priority) {
        return TierForm.read(Map.of("platinum", platinum, "core", core, "priority", priority));
    }

    private UUID tried(String platinum, String core, String priority) {
        UUID id = house.as(director, () -> rules.put(lines(platinum, core, priority), false));
        trying.run(id.toString(), StandingFigures.SILENT);
        return id;
    }
}
