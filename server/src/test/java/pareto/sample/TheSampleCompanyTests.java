package pareto.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Person;
import pareto.access.Role;
import pareto.analysis.sample.Staff;
import pareto.orders.OrderHistory;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// From a first start to a house of one's own.
@IntegrationTest
@TestPropertySource(properties = "pareto.sample=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheSampleCompanyTests {

    private static final Duration LONG = Duration.ofMinutes(4);

    private static final Map<String, Set<String>> CALLED_FOR = Map.of(
            "lin.zhixia", Set.of("C1001"),
            "shen.mu", Set.of("C1001", "C1006", "C1010"),
            "zhou.yan", Set.of("C1001"),
            "qin.lang", Set.of("C1006", "C1010"),
            "su.he", Set.of("C1001", "C1006", "C1010"));

    @Autowired
    private Loading loading;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private OrderHistory history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private House house;

    @Test
    @Order(1)
    void showsItsManagersExactlyTheirAccounts() throws Exception {
        for (Staff person : loading.staff()) {
            if (person.role() == Staff.Role.MANAGER) {
                IdentityId who = identity(person.login());
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(accounts(who))
                                .as(person.login())
                                .isNotEmpty()
                                .isEqualTo(seenBy(person)));
            }
        }
        assertThat(history.snapshot()).isPresent();
    }

    /// What they look after, and what they were called together for or sit at.
    private static Set<String> seenBy(Staff person) {
        Set<String> seen = new HashSet<>(person.accounts());
        seen.addAll(CALLED_FOR.getOrDefault(person.login(), Set.of()));
        return seen;
    }

    @Test
    @Order(1)
    void knowsAFewPeopleAtItsLargestAccounts() {
        await().atMost(LONG).untilAsserted(() -> assertThat(people("C1001")).isEqualTo(6));
        assertThat(people("C1010")).isEqualTo(3);
        assertThat(people("C1002")).isZero();
    }

    @Test
    @Order(1)
    void hasOneConfidentialAccount() {
        Visitor administrator = administrator();

        await().atMost(LONG).until(() -> count("select count(*) from confidential_account") == 1);
        assertThat(administrator.get("/search?q=C1053").body())
                .contains("Nothing found")
                .doesNotContain("雁回光学");
        assertThat(administrator.get("/search?q=C1055").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(1)
    void hasKeyAccountsAndCandidatesOnceItsFiguresAreThere() {
        Visitor administrator = administrator();

        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(administrator.get("/nominations").body())
                                .contains("2 key accounts, 2 candidates.", "恒岳重工集团", "云帆零售", "5 are missing:"));
    }

    @Test
    @Order(1)
    void hasAccountsThatAskForSomething() {
        Visitor administrator = administrator();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(administrator.get("/requests").body())
                        .contains("二厂专线时断时续", "春季 12 店组网", "云主机扩容改到周末"));
        assertThat(count("select count(*) from request where kind <> 'complaint'"))
                .isEqualTo(5);
        assertThat(count("select count(*) from request_mark where mark = 5")).isEqualTo(1);
    }

    @Test
    @Order(1)
    void hasSignedContractsByWhoseTermsAFaultIsTimed() {
        Visitor administrator = administrator();

        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(administrator.get("/contracts").body()).contains("专线综合服务协议", "网点专线服务协议"));
        assertThat(count("select count(*) from contract_signing")).isEqualTo(2);
        assertThat(count("""
                select count(*) from stopwatch w join sla_term t on t.id = w.term_id join request r on r.id = w.request_id
                where r.title = '二厂专线时断时续' and t.metric in ('response', 'restoration')
                """)).isEqualTo(2);
    }

    /// Five of 672 to 744 hours are more than 0.5 %, so a quarter of the fee of ¥12,000 is owed; the twenty minutes are
    /// less than 0.1 % of a month.
    @Test
    @Order(1)
    void owesAQuarterOfTheFeeForTheOutageOfLastMonth() {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(count("select coalesce(sum(amount)::bigint, 0) from compensation_entry"))
                                .isEqualTo(3_000));
        Visitor administrator = administrator();
        String contract = house.asSystem(() -> jdbc.sql("select id::text from contract where title = '专线综合服务协议'")
                .query(String.class)
                .single());

        assertThat(administrator.get("/contracts/" + contract + "/statement").body())
                .contains("3,000.00", "二厂专线");
        assertThat(administrator.get("/contracts/" + contract + "/measurements").body())
                .contains("二厂专线", "一厂专线", "总部专线");
    }

    /// Of six shops with six steps each, 6 + 5 + 4 + 3 + 2 + 1 are done.
    @Test
    @Order(1)
    void opensShopsInSeveralCitiesAtOnce() {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(count("select count(*) from task")).isEqualTo(36));
        assertThat(count("select count(*) from task where state = 'done'")).isEqualTo(21);
        assertThat(count("select count(*) from task where state = 'running'")).isEqualTo(4);
        assertThat(count("select count(*) from task where state = 'blocked'")).isEqualTo(1);
        assertThat(count("select count(distinct city) from request_site")).isEqualTo(5);
        Visitor administrator = administrator();
        String request = house.asSystem(() -> jdbc.sql("select id::text from request where title = '春季 12 店组网'")
                .query(String.class)
                .single());

        assertThat(administrator.get("/playbooks").body()).contains("门店组网");
        assertThat(administrator.get("/requests/" + request + "/tasks").body())
                .contains("江屿", "物业未放行，要业主方授权书", "朔原", "古渡");
    }

    @Test
    @Order(1)
    void hasComplaintsOneOfThemAnswered() {
        Visitor administrator = administrator();

        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(administrator.get("/complaints").body()).contains("割接通知当天才到", "值班电话二十分钟没人接"));
        assertThat(count("select count(*) from complaint_reached")).isEqualTo(3);
        assertThat(count("select count(*) from complaint_answer where cause <> ''"))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void hasOneCrisisInWhichEverybodyWasToldOnce() {
        Visitor administrator = administrator();

        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(administrator.get("/crises").body()).contains("割接通知当天才到"));
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(count("select count(*) from crisis_word")).isEqualTo(3));
        assertThat(count("select count(*) from crisis_word where message_id is not null"))
                .isEqualTo(1);
    }

    /// Half of a quarter of an hour after the first start whoever answers is told.
    @Test
    @Order(1)
    void leavesOnePromiseOfAnAnswerThatSoonRunsOut() {
        String soon = """
                select count(*) from stopwatch w join sla_term t on t.id = w.term_id
                join request r on r.id = w.request_id where w.open and t.metric = 'response' and r.title like '值班电话%'
                and w.due_at <= r.raised_at + interval '15 minutes'
                """;

        await().atMost(LONG).untilAsserted(() -> assertThat(count(soon)).isEqualTo(1));
    }

    @Test
    @Order(1)
    void hasTeamsCalledTogetherExpertsAndProposedClasses() {
        for (String planted : List.of(
                "select count(*) >= 2 from virtual_team",
                "select count(*) >= 5 from free_capacity",
                "select count(*) >= 1 from team_member where place <> ''",
                "select count(*) >= 3 from class_proposal")) {
            await().atMost(LONG)
                    .until(() -> house.asSystem(
                            () -> jdbc.sql(planted).query(Boolean.class).single()));
        }
    }

    @Test
    @Order(2)
    void keepsOwnFilesOutWhileItIsLoaded() {
        Visitor administrator = administrator();
        administrator.get("/imports");

        var answer = administrator.upload("/imports/uploads", "own.csv", "a,b\n".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The sample company");
    }

    @Test
    @Order(2)
    void staysWhileAnImportIsUnderWay() {
        Visitor administrator = administrator();
        administrator.get("/sample");
        change("update batch set committed_at = null");

        var answer = administrator.post("/sample/removal", Map.of());

        change("update batch set committed_at = now()");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("still under way");
        assertThat(grants()).isPositive();
    }

    @Test
    @Order(3)
    void goesInOneAction() throws Exception {
        Visitor administrator = administrator();
        administrator.get("/sample");

        assertThat(administrator.post("/sample/removal", Map.of()).statusCode()).isEqualTo(302);

        assertThat(actors.system("test", () -> accounts(jdbcActor()))).isEmpty();
        assertThat(grants()).isZero();
        assertThat(count("select count(*) from contact_data")).isZero();
        for (String table :
                List.of("contract", "measured_subject", "outage", "stopwatch", "request", "task", "playbook")) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
        }
        await().atMost(LONG).until(() -> history.days().isEmpty());
        Set<String> logins = loading.logins();
        assertThat(actors.system("test", identities::staff))
                .filteredOn(person -> logins.contains(person.login()))
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.ended()).isNotNull());
        assertThat(administrator.get("/imports").statusCode()).isEqualTo(200);
        administrator.get("/sample");
        assertThat(administrator.post("/sample/removal", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    @Order(4)
    void makesRoomForOwnFiles() {
        Visitor administrator = administrator();
        administrator.get("/imports");

        var answer = administrator.upload(
                "/imports/uploads",
                "own.csv",
                "account,order,date,amount,currency\nOWN,1,2026-01-10,10.50,CNY\n".getBytes(UTF_8));

        assertThat(Visitor.goal(answer)).startsWith("/imports/uploads/");
        assertThat(administrator.get(Visitor.goal(answer)).body()).contains("10.50");
    }

    private Visitor administrator() {
        return house.signedIn(Role.ADMINISTRATOR);
    }

    private IdentityId identity(String login) {
        return actors.system("test", identities::staff).stream()
                .filter(person -> person.login().equals(login))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private IdentityId jdbcActor() {
        return actors.current().id();
    }

    private void change(String sql) {
        house.asSystem(() -> jdbc.sql(sql).update());
    }

    private long grants() {
        return count("select count(*) from sight_grant");
    }

    private long people(String code) {
        return count("select count(*) from contact_post p join account a on a.id = p.account_id where a.code = '" + code
                + "'");
    }

    private long count(String question) {
        return house.asSystem(() -> jdbc.sql(question).query(Long.class).single());
    }

    private Set<String> accounts(IdentityId who) {
        return Set.copyOf(house.seenBy(who));
    }
}
