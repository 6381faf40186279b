package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.analysis.portfolio.Hold;
import pareto.insight.study.KnockOuts.Outcome;
import pareto.insight.study.RandomOrders.Line;
import pareto.testing.Visitor;

/// Random orders: what the kept ranking says of a portfolio without someone is what one finds by taking the lines out
/// of
/// the order file and ranking anew.
@TestPropertySource(properties = "pareto.test=knock-out")
class WithoutAnAccountOrAnAgentTests extends StudyTest {

    private static final RandomOrders ORDERS = RandomOrders.of(20261127);

    @Autowired
    private KnockOuts knockOuts;

    @Autowired
    private Scopes scopes;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    @BeforeEach
    void ordersAreInAndWorkedOut() throws IOException {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS.file());
            actors.system("test", () -> imports.take(orders, "ERP"));
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        house.asSystem(() -> jdbc.sql("select count(*) > 0 from kept_study where study = 'knockout'")
                                .query(Boolean.class)
                                .single()));
    }

    @Test
    void isTheRankingOfAllOthers() {
        IdentityId director = house.someone(Role.DIRECTOR);
        for (String code : codes()) {
            Outcome found = without(director, code, false);

            same(found.before(), ORDERS.ranked(line -> true), "all");
            same(found.after(), ORDERS.ranked(line -> !line.code().equals(code)), code);
            assertThat(found.lost().revenue())
                    .as(code)
                    .isEqualByComparingTo(ORDERS.revenue(line -> line.code().equals(code)));
        }
    }

    @Test
    void isTheRankingOfAllOthersWithoutAGroup() {
        IdentityId director = house.someone(Role.DIRECTOR);
        for (int top = 0; top < 30; top += 5) {
            Set<String> group = Set.of("C" + top, "C" + (top + 1));

            same(
                    without(director, "C" + top, true).after(),
                    ORDERS.ranked(line -> !group.contains(line.code())),
                    group.toString());
        }
    }

    @Test
    void leavesWhatWasBoughtOtherwiseWithoutAnAgent() {
        IdentityId director = house.someone(Role.DIRECTOR);
        for (int number = 0; number < RandomOrders.AGENTS; number++) {
            String agent = "代理" + number;
            Outcome found =
                    house.as(director, () -> knockOuts.without(all(), agent)).orElseThrow();

            same(found.after(), ORDERS.ranked(line -> !line.agent().equals(agent)), agent);
            assertThat(found.lost().revenue())
                    .isEqualByComparingTo(ORDERS.revenue(line -> line.agent().equals(agent)));
            assertThat(found.all().revenue()).isEqualByComparingTo(ORDERS.revenue(line -> true));
            assertThat(found.all().margin())
                    .isEqualByComparingTo(ORDERS.revenue(line -> true).multiply(new BigDecimal("0.9")));
        }
    }

    @Test
    void staysWithinWhatAManagerMaySee() {
        IdentityId manager = house.someone(Role.MANAGER);
        Set<String> seen = Set.of("C0", "C1", "C7", "C9", "C12", "C20", "C29");
        seen.forEach(code ->
                actors.system("test", () -> grants.grant(house.account(code).id(), manager, "test")));
        Predicate<Line> visible = line -> seen.contains(line.code());

        Outcome found = without(manager, "C9", false);
        same(found.before(), ORDERS.ranked(visible), "before");
        same(found.after(), ORDERS.ranked(visible.and(line -> !line.code().equals("C9"))), "after");
        assertThat(found.all().revenue()).isEqualByComparingTo(ORDERS.revenue(visible));
        Outcome agent = house.as(manager, () -> knockOuts.without(all(), "代理1")).orElseThrow();
        same(agent.after(), ORDERS.ranked(visible.and(line -> !line.agent().equals("代理1"))), "agent");
    }

    /// Whoever may know the whole company sees its concentration as it is, whichever accounts are hidden from them.
    @Test
    void countsConfidentialAccountsAmongTheWhole() {
        AccountId largest = house.account("C29");
        actors.system("test", () -> confidential.close(largest, "国防项目"));
        IdentityId executive = house.someone(Role.EXECUTIVE);

        Outcome found = without(executive, "C9", false);

        same(found.after(), ORDERS.ranked(line -> !line.code().equals("C9")), "executive");
        actors.system("test", () -> confidential.open(largest, "公开"));
    }

    /// 客户9 knows us by this person alone; at 客户12 there is somebody else as well.
    @Test
    void takesWithAContactWhereNobodyElseIsKnown() {
        actors.system("test", () -> {
            contacts.add(house.account("C9"), somebody("顾明溪"));
            contacts.add(house.account("C12"), somebody("贺山"));
        });
        String contact = house.asSystem(() -> {
            String id = jdbc.sql("select contact_id::text from contact_post where account_id = ?")
                    .param(house.account("C9").id())
                    .query(String.class)
                    .single();
            jdbc.sql("""
                    insert into contact_post (id, contact_id, account_id, role, from_day, set_by, set_at)
                    select gen_random_uuid(), contact_id, ?, role, from_day, set_by, set_at from contact_post
                    where contact_id = cast(? as uuid)
                    """).params(house.account("C12").id(), id).update();
            return id;
        });
        IdentityId director = house.someone(Role.DIRECTOR);

        Outcome found = house.as(
                        director, () -> knockOuts.without(all(), UUID.fromString(contact), LocalDate.now(clock)))
                .orElseThrow();

        same(found.after(), ORDERS.ranked(line -> !line.code().equals("C9")), "contact");
        assertThat(house.signedIn(Role.DIRECTOR)
                        .get("/analyses/without?contact=" + contact)
                        .body())
                .contains("The person holds a post at 2 accounts; at 1 of them nobody else is known.")
                .doesNotContain("顾明溪");
        assertThat(house.signedIn(Role.ANALYST)
                        .get("/analyses/without?contact=" + contact)
                        .statusCode())
                .isEqualTo(404);
    }

    /// At a prospect that has bought nothing yet nobody else is known either.
    @Test
    void countsProspectsThatKnowUsByOnePersonToo() {
        AccountId prospect = house.asSystem(() -> {
            accounts.ensure(List.of(new FoundAccount("P1", "云麓科技", null)));
            return house.account("P1");
        });
        actors.system("test", () -> contacts.add(prospect, somebody("柳成荫")));
        String contact = house.asSystem(() -> jdbc.sql("select contact_id::text from contact_post where account_id = ?")
                .param(prospect.id())
                .query(String.class)
                .single());

        assertThat(house.signedIn(Role.DIRECTOR)
                        .get("/analyses/without?contact=" + contact)
                        .body())
                .contains("The person holds a post at 1 account; at 1 of it nobody else is known.")
                .contains("They brought nothing in these twelve months, so nothing would change.");
    }

    private static NewContact somebody(String name) {
        return new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }

    @Test
    void isSaidOnItsPage() {
        Visitor director = house.signedIn(Role.DIRECTOR);

        assertThat(director.get("/analyses/without?account="
                                + house.account("C9").id())
                        .body())
                .contains("<b translate=\"no\">客户9</b> brings", "Without it, ", "Gini coefficient");
        assertThat(director.get("/analyses/without?agent=%E4%BB%A3%E7%90%861").body())
                .contains("<b translate=\"no\">代理1</b> brings", " buy through it; ");
        assertThat(director.get("/analyses/without?agent=nobody").body())
                .contains("brought nothing in these twelve months, so nothing would change.");
        assertThat(director.get("/analyses/without").body()).contains("客户", "代理1");
        assertThat(director.get("/analyses/without?agent=%00").statusCode()).isEqualTo(400);
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        ORDERS.lines().forEach(line -> codes.add(line.code()));
        return codes;
    }

    private Outcome without(IdentityId who, String code, boolean group) {
        AccountId account = house.account(code);
        return house.as(
                who,
                () -> knockOuts
                        .without(all(), scopes.of("without", account, group).orElseThrow())
                        .orElseThrow());
    }

    private Scope all() {
        return scopes.of("without", Map.of()).orElseThrow();
    }

    private static void same(Hold found, Hold expected, String what) {
        assertThat(found)
                .as(what)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }
}
