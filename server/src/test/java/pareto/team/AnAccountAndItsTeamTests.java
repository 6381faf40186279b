package pareto.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 and 云杉科技, looked after by 林知夏 under 秦朗; 苏禾 comes next.
@IntegrationTest
class AnAccountAndItsTeamTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Phases phases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Teams teams;

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
    private Visitor director = new Visitor(0);
    private Visitor administrator = new Visitor(0);

    @BeforeEach
    void twoAccountsOfOneManager() {
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(
                    List.of(new FoundAccount("T1", "恒岳重工有限公司", null), new FoundAccount("T2", "云杉科技", null)));
        });
        director = signIn("方砚秋", Role.DIRECTOR);
        administrator = signIn("周远", Role.ADMINISTRATOR);
        for (String name : List.of("林知夏", "秦朗", "苏禾")) person(name, Role.MANAGER);
        post("林知夏", "秦朗");
        actors.system("test", () -> teams.entrust(ids("T1", "T2"), who("林知夏").id(), today().minusDays(30)));
    }

    @Test
    void areSeenByTheManagerAndEveryoneAbove() {
        assertThat(seenBy("林知夏")).containsExactlyInAnyOrder("T1", "T2");
        assertThat(seenBy("秦朗")).containsExactlyInAnyOrder("T1", "T2");
        assertThat(seenBy("苏禾")).isEmpty();
    }

    @Test
    void leaveTheSightOfASuperiorWhoIsSoNoLonger() {
        person("陶静", Role.MANAGER);
        post("林知夏", "陶静");

        assertThat(seenBy("秦朗")).isEmpty();
        assertThat(seenBy("陶静")).containsExactlyInAnyOrder("T1", "T2");
    }

    @Test
    void areSeenFromTwoLevelsAbove() {
        person("陶静", Role.MANAGER);
        post("秦朗", "陶静");

        assertThat(seenBy("陶静")).containsExactlyInAnyOrder("T1", "T2");
    }

    @Test
    void areSeenByAStandInFromTheFirstDayToTheLast() {
        Visitor self = new Visitor(port).signIn(who("林知夏").login(), who("林知夏").password());
        standIn(self, today(), today().plusDays(3));
        assertThat(seenBy("苏禾")).containsExactlyInAnyOrder("T1", "T2");

        String page = self.get(page("林知夏")).body();
        self.post(between(page, "action=\"", "/removal\"") + "/removal", Map.of());

        assertThat(seenBy("苏禾")).isEmpty();
    }

    @Test
    void areNotSeenByAStandInWhoseTimeHasNotCome() {
        standIn(director, today().plusDays(2), today().plusDays(3));

        assertThat(seenBy("苏禾")).isEmpty();
    }

    @Test
    void sayWhyTheyAreSeen() {
        String page = director.get(team("T1")).body();

        assertThat(page).contains("On the team", "Above 林知夏");
    }

    @Test
    void changeHandsInOneActionWithTheDeputyFirst() {
        director.get(team("T2"));
        join(director, "T2", "秦朗", TeamRole.DEPUTY);
        String form = director.get("/hand-overs/new?from=" + who("林知夏").id()).body();
        assertThat(form).contains("恒岳重工有限公司", "云杉科技", "Deputy: 秦朗");
        Map<String, String> decision = new HashMap<>(Map.of(
                "from", who("林知夏").id().toString(), "to", who("苏禾").id().toString(), "leaves", "true", "reason", "离职"));
        String partAtT2 = between(form.substring(form.indexOf("云杉科技")), "name=\"part-", "\"");
        decision.put("part-" + partAtT2, who("秦朗").id().toString());

        var done = director.post("/hand-overs", decision);

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(managers()).isEqualTo(Map.of("T1", "苏禾", "T2", "秦朗"));
        assertThat(seenBy("苏禾")).containsExactly("T1");
        assertThat(seenBy("秦朗")).containsExactly("T2");
        assertThat(director.get(Visitor.goal(done)).body()).contains("恒岳重工有限公司", "云杉科技", "苏禾", "秦朗");
        assertThat(new Visitor(port)
                        .signIn(who("苏禾").login(), who("苏禾").password())
                        .get(Visitor.goal(done))
                        .body())
                .contains("恒岳重工有限公司")
                .doesNotContain("云杉科技");
        assertThat(director.get(team("T1")).body()).contains("Former team");
        assertThat(actors.system("test", identities::staff))
                .filteredOn(person -> person.id().equals(who("林知夏").id()))
                .allSatisfy(person -> assertThat(person.ended()).isNotNull());
    }

    @Test
    void areQuestionedInTheirPhaseWhenTheirManagerLeaves() {
        actors.system("test", () -> phases.begin(id("T1"), Phase.STABILISE, "按期交付"));
        director.get("/hand-overs/new?from=" + who("林知夏").id());

        director.post(
                "/hand-overs",
                Map.of(
                        "from",
                        who("林知夏").id().toString(),
                        "to",
                        who("苏禾").id().toString(),
                        "leaves",
                        "true",
                        "reason",
                        "离职"));

        assertThat(director.get("/accounts/" + id("T1").id() + "/standing").body())
                .contains("Still in phase Stabilise?", "Our manager left");
        assertThat(director.get("/accounts/" + id("T2").id() + "/standing").body())
                .doesNotContain("Our manager left</b>");
    }

    @Test
    void areQuestionedInTheirPhaseWhenTheyGetAnotherManager() {
        actors.system("test", () -> phases.begin(id("T1"), Phase.STABILISE, "按期交付"));
        director.get(team("T1"));

        join(director, "T1", "苏禾", TeamRole.MANAGER);

        assertThat(director.get("/accounts/" + id("T1").id() + "/standing").body())
                .contains("Still in phase Stabilise?", "林知夏 is no longer its account manager, since");
    }

    @Test
    void areHandedOverWithWhoKnowsWhom() {
        actors.system("test", () -> {
            ContactId decides = contacts.add(id("T1"), somebody("贺川", DecisionRole.DECIDES));
            ContactId blocks = contacts.add(id("T1"), somebody("顾明阳", DecisionRole.BLOCKS));
            contacts.add(id("T1"), somebody("罗季", DecisionRole.USES));
            contacts.meet(decides, who("林知夏").id(), 4);
        });

        String form = director.get("/hand-overs/new?from=" + who("林知夏").id()).body();

        assertThat(form)
                .contains("Who knows whom", "贺川 (Decides) is known by nobody else of ours", "4 of 5")
                .contains("顾明阳 (Can block, Neutral): nobody of ours is in touch.")
                .contains("On our side all contact here hangs on 林知夏 alone.", "At 1 further account")
                .doesNotContain("罗季");
    }

    @Test
    void areTakenOverWithWhoKnowsWhom() {
        actors.system("test", () -> {
            ContactId decides = contacts.add(id("T1"), somebody("贺川", DecisionRole.DECIDES));
            contacts.meet(decides, who("林知夏").id(), 4);
            contacts.meet(decides, who("秦朗").id(), 2);
        });
        director.get("/hand-overs/new?from=" + who("林知夏").id());
        var done = director.post(
                "/hand-overs",
                Map.of("from", who("林知夏").id().toString(), "to", who("苏禾").id().toString(), "leaves", "true"));

        String page = new Visitor(port)
                .signIn(who("苏禾").login(), who("苏禾").password())
                .get(Visitor.goal(done))
                .body();

        assertThat(page).contains("贺川", "秦朗", "2 of 5").doesNotContain("4 of 5");
    }

    @Test
    void cannotBeLeftBehind() {
        administrator.get("/staff");

        var refused = administrator.post("/staff/" + who("林知夏").id() + "/end", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("On the team of 2 accounts.", "Hand over");
        assertThat(seenBy("林知夏")).hasSize(2);
    }

    @Test
    void aManagerArrangesTheTeamButNotTheManager() {
        Visitor manager =
                new Visitor(port).signIn(who("林知夏").login(), who("林知夏").password());
        manager.get(team("T1"));

        assertThat(join(manager, "T1", "苏禾", TeamRole.MANAGER)).isEqualTo(403);
        assertThat(join(manager, "T1", "苏禾", TeamRole.SERVICE)).isEqualTo(302);
        assertThat(seenBy("苏禾")).containsExactly("T1");
    }

    @Test
    void areSeenByAResidentForAsLongAsTheySitThere() {
        director.get(team("T1"));
        Map<String, String> sent = Map.of(
                "person", who("苏禾").id().toString(),
                "place", "恒岳一厂三楼",
                "from", today().toString(),
                "until", today().plusDays(30).toString());

        assertThat(director.post(team("T1") + "/residents", sent).statusCode()).isEqualTo(302);

        assertThat(director.get(team("T1")).body()).contains("Resident", "恒岳一厂三楼");
        assertThat(seenBy("苏禾")).containsExactly("T1");
        assertThat(director.post(team("T1") + "/residents", sent).statusCode()).isEqualTo(409);
        assertThat(join(director, "T2", "苏禾", TeamRole.RESIDENT)).isEqualTo(400);
    }

    @Test
    void areListedForDirectorsWhileNobodyIsResponsible() {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("T3", "晴川传媒", null))));
        assertThat(director.get("/accounts/without-manager").body())
                .contains("晴川传媒")
                .doesNotContain("恒岳重工");

        director.post(
                "/accounts/without-manager",
                Map.of("to", who("苏禾").id().toString(), "account", id("T3").id().toString()));

        assertThat(director.get("/accounts/without-manager").body()).contains("Every account has a manager");
        assertThat(seenBy("苏禾")).containsExactly("T3");
    }

    @Test
    void cannotHaveASuperiorBelowOneself() {
        administrator.get(page("秦朗"));

        var refused = administrator.post(
                page("秦朗") + "/post", Map.of("superior", who("林知夏").id().toString()));

        assertThat(refused.statusCode()).isEqualTo(409);
    }

    private void post(String name, String superior) {
        administrator.get(page(name));
        administrator.post(
                page(name) + "/post",
                Map.of("title", "大客户经理", "superior", who(superior).id().toString()));
    }

    private void standIn(Visitor by, LocalDate from, LocalDate until) {
        by.get(page("林知夏"));
        var answer = by.post(
                page("林知夏") + "/stand-in",
                Map.of("by", who("苏禾").id().toString(), "from", from.toString(), "until", until.toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private int join(Visitor by, String code, String name, TeamRole role) {
        return by.post(team(code), Map.of("person", who(name).id().toString(), "role", role.name()))
                .statusCode();
    }

    private static NewContact somebody(String name, DecisionRole role) {
        return new NewContact(
                name,
                new Standing(role, 4, Attitude.NEUTRAL),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }

    private void haveLastedAMonth() {
        actors.system(
                "test",
                () -> transaction.execute(status -> jdbc.sql("update team_member set from_day = from_day - 30")
                        .update()));
    }

    private Set<String> seenBy(String name) {
        return actors.runAs(
                who(name).id(),
                () -> Set.copyOf(transaction.execute(status ->
                        jdbc.sql("select code from account").query(String.class).list())));
    }

    private Map<String, String> managers() {
        Map<String, String> names = new HashMap<>();
        actors.system("test", () -> {
            for (String code : List.of("T1", "T2")) {
                teams.managers(List.of(id(code))).values().forEach(manager -> names.put(code, manager.name()));
            }
        });
        return names;
    }

    private WithPassword who(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private WithPassword person(String name, Role role) {
        WithPassword made = actors.system("test", () -> identities.create(name, "team-" + UUID.randomUUID(), role));
        people.put(name, made);
        return made;
    }

    private Visitor signIn(String name, Role role) {
        WithPassword made = person(name, role);
        return new Visitor(port).signIn(made.login(), made.password());
    }

    private List<AccountId> ids(String... codes) {
        List<AccountId> ids = new ArrayList<>();
        for (String code : codes) ids.add(id(code));
        return ids;
    }

    private AccountId id(String code) {
        return actors.system("test", () -> accounts.ids(List.of(code)).get(code));
    }

    private String team(String code) {
        return "/accounts/" + id(code).id() + "/team";
    }

    private String page(String name) {
        return "/staff/" + who(name).id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String between(String text, String before, String after) {
        int end = text.indexOf(after, text.indexOf(before) + before.length());
        int from = text.lastIndexOf(before, end) + before.length();
        return text.substring(from, end);
    }
}
