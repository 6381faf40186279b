package pareto.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.people.Colleagues;
import pareto.shell.Settings;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 林知夏 calls 沈牧 and 周砚 together for a bid at 恒岳重工 and 云杉科技, which she looks after; 陶静 stands above 沈牧.
@IntegrationTest
class ATeamCalledTogetherTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private VirtualTeams virtual;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Settings settings;

    @Autowired
    private NewDay newDay;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Map<String, WithPassword> people = new HashMap<>();
    private Visitor lin = new Visitor(0);
    private UUID team = UUID.randomUUID();

    @BeforeEach
    void aBid() {
        actors.system("test", () -> {
            virtual.forgetAll();
            accounts.forgetAll();
            return accounts.ensure(List.of(
                    new FoundAccount("V1", "恒岳重工有限公司", null),
                    new FoundAccount("V2", "云杉科技", null),
                    new FoundAccount("V3", "晴川传媒", null)));
        });
        for (String name : List.of("林知夏", "沈牧", "周砚", "陶静")) {
            person(name, Role.MANAGER);
        }
        person("方砚秋", Role.DIRECTOR);
        actors.system("test", () -> {
            teams.entrust(List.of(id("V1"), id("V2")), who("林知夏").id(), today().minusDays(30));
            colleagues.place(who("沈牧").id(), "方案经理", "方案部", "江城", who("陶静").id());
            team = virtual.call(new VirtualTeams.Call(
                    "专网投标",
                    List.of(id("V1"), id("V2")),
                    who("林知夏").id(),
                    Map.of(who("沈牧").id(), "方案", who("周砚").id(), "报价"),
                    today().plusDays(20)));
        });
        lin = signedIn("林知夏");
    }

    @Test
    void seesItsAccountsAndNobodyBesides() {
        assertThat(seenBy("沈牧")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(seenBy("周砚")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(seenBy("陶静")).isEmpty();
    }

    @Test
    void saysWhyItsAccountsAreSeen() {
        assertThat(signedIn("方砚秋").get("/accounts/" + id("V1").id() + "/team").body())
                .contains("Virtual team: 专网投标");
        assertThat(signedIn("沈牧").get("/accounts/" + id("V1").id() + "/team").body())
                .contains("Virtual team: 专网投标");
    }

    @Test
    void leavesNothingWhenItIsDissolvedWithItsPurpose() {
        lin.get(page());

        var refused = lin.post(page() + "/dissolution", Map.of("outcome", " "));
        var done = lin.post(page() + "/dissolution", Map.of("outcome", "中标"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(seenBy("沈牧")).isEmpty();
        assertThat(seenBy("林知夏")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(grants("virtual-team")).isZero();
        assertThat(signedIn("沈牧").get(page()).statusCode()).isEqualTo(404);
        assertThat(lin.get(page()).body()).contains("Dissolved by 林知夏: 中标", "沈牧");
        assertThat(lin.post(page() + "/members", Map.of("person", who("陶静").id().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void leavesNothingAtAnAccountThatWhoeverDissolvesItDoesNotSee() {
        close("V2");
        person("周远", Role.ADMINISTRATOR);
        Visitor administrator = signedIn("周远");
        administrator.get(page());

        var done = administrator.post(page() + "/dissolution", Map.of("outcome", "中标"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(seenBy("沈牧")).isEmpty();
        assertThat(grants("virtual-team")).isZero();
    }

    @Test
    void endsByItselfWithItsTime() {
        lin.get(page());
        lin.post(page() + "/limit", Map.of("until", today().toString()));
        assertThat(seenBy("周砚")).hasSize(2);

        aDayPasses();

        assertThat(seenBy("周砚")).isEmpty();
    }

    @Test
    void isLeftByWhoeverIsNoLongerNeeded() {
        String page = lin.get(page()).body();
        String part =
                page.substring(0, page.indexOf("End 周砚")).replaceAll("(?s).*/members/([0-9a-f-]{36})/end.*", "$1");

        lin.post(page() + "/members/" + part + "/end", Map.of());

        assertThat(seenBy("周砚")).isEmpty();
        assertThat(seenBy("沈牧")).hasSize(2);
    }

    @Test
    void isJoinedByWhomTheLeaderNeeds() {
        lin.get(page());
        lin.post(page() + "/members", Map.of("person", who("陶静").id().toString(), "task", "商务"));

        assertThat(seenBy("陶静")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(lin.post(page() + "/members", Map.of("person", who("陶静").id().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void isJoinedByTheRightOnesForItsNeed() {
        Visitor tao = signedIn("陶静");
        tao.get("/staff/" + who("陶静").id());
        assertThat(tao.post(
                                "/staff/" + who("陶静").id() + "/expertise",
                                Map.of("skill", "专线接入，SD-WAN", "industry", "制造", "free", "40"))
                        .statusCode())
                .isEqualTo(302);

        String found = lin.get(page() + "/experts?skill=%E4%B8%93%E7%BA%BF&industry=%E9%87%91%E8%9E%8D")
                .body();

        assertThat(found)
                .contains("陶静", "Fits 60%", "Knows 专线.", "Not named: 金融.", "Could give 40% of their time.")
                .doesNotContain("周砚");
        assertThat(lin.get("/experts?skill=SD-WAN").body()).contains("陶静");
        assertThat(signedIn("沈牧").get(page() + "/experts").statusCode()).isEqualTo(403);
    }

    @Test
    void countsInTheLoadOfItsMembersForEveryReader() {
        Visitor shen = signedIn("沈牧");

        assertThat(shen.get("/staff/" + who("林知夏").id() + "/expertise").body())
                .contains("On hand: 2 account teams, 1 virtual team.");
        assertThat(signedIn("陶静")
                        .get("/staff/" + who("林知夏").id() + "/expertise")
                        .body())
                .contains("On hand: 2 account teams, 1 virtual team.");
    }

    @Test
    void isChangedByNobodyWhoIsOnlyInIt() {
        Visitor shen = signedIn("沈牧");
        shen.get(page());

        assertThat(shen.post(page() + "/dissolution", Map.of("outcome", "算了")).statusCode())
                .isEqualTo(403);
        assertThat(shen.post(
                                page() + "/members",
                                Map.of("person", who("陶静").id().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(seenBy("陶静")).isEmpty();
    }

    @Test
    void alwaysHasALeader() {
        String page = lin.get(page()).body();

        lin.post(page() + "/leader", Map.of("person", who("沈牧").id().toString()));

        assertThat(page).contains("Make 沈牧 the leader");
        Visitor shen = signedIn("沈牧");
        assertThat(shen.get(page()).body()).contains("Dissolve team");
        assertThat(lin.get(page()).body()).doesNotContain("Dissolve team");
    }

    @Test
    void isCalledByTheManagerOfItsAccountsOnly() {
        lin.get("/virtual-teams/new?account=" + id("V1").id());
        Map<String, String> call = new HashMap<>(Map.of(
                "account", id("V1").id().toString(),
                "codes", "V2",
                "purpose", "续签",
                "leader", who("林知夏").id().toString(),
                "until", today().plusDays(5).toString()));

        assertThat(lin.post("/virtual-teams", call).statusCode()).isEqualTo(302);
        assertThat(lin.get("/virtual-teams").body()).contains("续签", "专网投标");
        call.put("codes", "V3");
        assertThat(lin.post("/virtual-teams", call).statusCode()).isEqualTo(400);
        Visitor shen = signedIn("沈牧");
        assertThat(shen.get("/virtual-teams/new?account=" + id("V1").id()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isHandedOverByWhoeverLeaves() {
        Visitor director = signedIn("方砚秋");
        String form = director.get("/hand-overs/new?from=" + who("林知夏").id()).body();
        assertThat(form).contains("专网投标", "Parts in 1 virtual team go along");

        var done = director.post(
                "/hand-overs",
                Map.of("from", who("林知夏").id().toString(), "to", who("周砚").id().toString(), "leaves", "true"));

        assertThat(director.get(Visitor.goal(done)).body()).contains("专网投标", "周砚");
        assertThat(signedIn("周砚").get(page()).body()).contains("Dissolve team");
        assertThat(seenBy("周砚")).containsExactlyInAnyOrder("V1", "V2");
    }

    @Test
    void mustBeHandedOverBeforeAMemberIsLetGo() {
        WithPassword administrator = person("周远", Role.ADMINISTRATOR);
        Visitor visitor = new Visitor(port).signIn(administrator.login(), administrator.password());
        visitor.get("/staff");

        assertThat(visitor.post("/staff/" + who("沈牧").id() + "/end", Map.of()).body())
                .contains("In 1 virtual team.");
    }

    @Test
    void mustBeHandedOverAlsoWhereItIsForHiddenAccountsOnly() {
        close("V1");
        close("V2");
        person("周远", Role.ADMINISTRATOR);
        Visitor administrator = signedIn("周远");
        administrator.get("/staff");

        assertThat(administrator
                        .post("/staff/" + who("沈牧").id() + "/end", Map.of())
                        .body())
                .contains("Looks after accounts that are not shown to you");
    }

    private void close(String code) {
        AccountId account = id(code);
        actors.runAs(who("方砚秋").id(), () -> confidential.close(account, "国防项目"));
    }

    /// Everything lies a day further back, and the hourly look at what has begun and ended comes round.
    private void aDayPasses() {
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("update virtual_team set from_day = from_day - 1, to_day = to_day - 1")
                            .update();
                    settings.put("team.sight-settled", today().minusDays(1).toString());
                }));
        newDay.settle();
    }

    private int grants(String source) {
        return actors.system(
                "test",
                () -> Objects.requireNonNull(
                        transaction.execute(status -> jdbc.sql("select count(*) from sight_grant where source = ?")
                                .param(source)
                                .query(Integer.class)
                                .single())));
    }

    private Set<String> seenBy(String name) {
        return actors.runAs(
                who(name).id(),
                () -> Set.copyOf(Objects.requireNonNull(transaction.execute(status ->
                        jdbc.sql("select code from account").query(String.class).list()))));
    }

    private Visitor signedIn(String name) {
        return new Visitor(port).signIn(who(name).login(), who(name).password());
    }

    private WithPassword who(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private WithPassword person(String name, Role role) {
        WithPassword made = actors.system("test", () -> identities.create(name, "virtual-" + UUID.randomUUID(), role));
        people.put(name, made);
        return made;
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(
                actors.system("test", () -> accounts.ids(List.of(code)).get(code)));
    }

    private String page() {
        return "/virtual-teams/" + team;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
