package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountStanding;
import pareto.testing.Visitor;

/// Rules find classes for accounts, and a person decides.
class RulesThatProposeClassesTests extends FourRankedAccounts {

    @Autowired
    private ClassRules classRules;

    @Autowired
    private ClassProposals proposals;

    @Autowired
    private ProposingClasses proposing;

    @Autowired
    private Clock clock;

    /// 600 and 250 of 1,000 with an order each; the group of the first brings 700 and two of it buy; the first grew by
    /// half.
    @Test
    void proposesClassesFromFactsUntilAPersonDecides() {
        standing(Per.ACCOUNT);
        standing(Per.GROUP);
        house.as(director, () -> {
            for (ClassRule rule : classRules.current()) {
                classRules.put(new ClassRule(
                        rule.id(),
                        rule.rule(),
                        rule.kind(),
                        rule.basis(),
                        new BigDecimal("0.2"),
                        1,
                        rule.members(),
                        new BigDecimal("0.5"),
                        rule.words(),
                        true));
            }
            return true;
        });

        proposing.propose();
        assertThat(proposing.propose()).isZero();

        assertThat(proposed())
                .containsExactlyInAnyOrder(
                        tuple("A1", "经济大客户", List.of("600", "CNY", "1")),
                        tuple("A2", "经济大客户", List.of("250", "CNY", "1")),
                        tuple("A1", "集团客户", List.of("700", "CNY", "2")),
                        tuple("A1", "战略客户", List.of("600", "CNY", "0.5000")));
        IdentityId manager = house.someone(Role.MANAGER);
        actors.system("test", () -> grants.grant(id("A1").id(), manager, "team"));
        assertThat(house.as(manager, () -> proposals.open(10)))
                .as("what a chain rests on adds up its whole group")
                .extracting(ClassProposal::name)
                .containsExactlyInAnyOrder("经济大客户", "战略客户");
        decide("A1", "经济大客户", true, "框架合同");
        decide("A2", "经济大客户", false, "一次性采购");
        assertThat(house.as(
                        director,
                        () -> standings.on(id("A1"), LocalDate.now(clock)).classes()))
                .extracting(AccountStanding.InClass::zh)
                .contains("经济大客户");
        assertThat(evidence("A1"))
                .as("classes are read without the right to figures")
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("insight.class.grounds.volume", "框架合同")
                .doesNotContain("600");
        proposing.propose();
        assertThat(proposed()).extracting(one -> one.toList().get(1)).containsExactlyInAnyOrder("集团客户", "战略客户");
        assertThat(house.as(director, () -> proposals.of(id("A2"))).getFirst().reason())
                .isEqualTo("一次性采购");
        house.as(director, () -> {
            standings.classify(id("A1"), "general", "集团客户", "两家采购");
            return true;
        });
        assertThat(proposed())
                .as("what a person has done meanwhile is not proposed")
                .extracting(one -> one.toList().get(1))
                .containsExactly("战略客户");
        assertThat(house.as(house.someone(Role.MANAGER), () -> proposals.open(10)))
                .isEmpty();
        house.as(director, () -> {
            classRules
                    .current()
                    .forEach(rule -> classRules.put(new ClassRule(
                            rule.id(),
                            rule.rule(),
                            rule.kind(),
                            rule.basis(),
                            rule.share(),
                            rule.orders(),
                            rule.members(),
                            rule.growth(),
                            rule.words(),
                            false)));
            return true;
        });
        proposing.propose();
        assertThat(proposed()).isEmpty();
    }

    private List<String> evidence(String code) {
        UUID account = id(code).id();
        return house.as(
                director,
                () -> jdbc.sql("select concat_ws(' ', grounds, evidence) from account_class where account_id = ?")
                        .param(account)
                        .query(String.class)
                        .list());
    }

    private List<Tuple> proposed() {
        return house.as(director, () -> proposals.open(100)).stream()
                .map(one -> tuple(one.account().code(), one.name(), one.evidence()))
                .toList();
    }

    /// As a person does on the page.
    private void decide(String code, String name, boolean accepted, String reason) {
        Visitor visitor = house.signedIn(Role.DIRECTOR);
        UUID proposal = house.as(director, () -> proposals.open(100)).stream()
                .filter(one -> one.account().code().equals(code) && one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(visitor.get("/portfolio/class-proposals").body()).contains("Accept class", "orders or more a year");
        String address = "/portfolio/class-proposals/" + proposal + "/decision";
        assertThat(visitor.post(address, Map.of("accepted", "true", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.post(address, Map.of("accepted", String.valueOf(accepted), "reason", reason))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.post(address, Map.of("accepted", "true", "reason", "again"))
                        .statusCode())
                .isEqualTo(409);
    }
}
