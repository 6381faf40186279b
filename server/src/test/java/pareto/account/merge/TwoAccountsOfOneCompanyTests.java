package pareto.account.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
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
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.AccountSearch;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.Standings;
import pareto.team.Teams;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 under two codes, each with a manager, and 云杉科技, which has nothing to do with it.
@IntegrationTest
class TwoAccountsOfOneCompanyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountSearch search;

    @Autowired
    private Standings standings;

    @Autowired
    private Phases phases;

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

    private Visitor director = new Visitor(0);
    private WithPassword first = new WithPassword(pareto.access.IdentityId.next(), "", "");
    private WithPassword second = first;
    private WithPassword helper = first;
    private AccountId one = new AccountId(UUID.randomUUID());
    private AccountId two = one;

    @BeforeEach
    void twoCodes() {
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(List.of(
                    new FoundAccount("M1", "恒岳重工有限公司", null),
                    new FoundAccount("M2", "恒岳重型股份有限公司", null),
                    new FoundAccount("M3", "云杉科技", "M2")));
        });
        one = id("M1");
        two = id("M2");
        WithPassword person = person("方砚秋", Role.DIRECTOR);
        director = new Visitor(port).signIn(person.login(), person.password());
        first = person("林知夏", Role.MANAGER);
        second = person("苏禾", Role.MANAGER);
        helper = person("秦朗", Role.MANAGER);
        actors.runAs(
                person.id(),
                () -> transaction.executeWithoutResult(status -> {
                    LocalDate since = LocalDate.now(clock).minusDays(30);
                    teams.entrust(List.of(one), first.id(), since);
                    teams.entrust(List.of(two), second.id(), since);
                    standings.name(two, "连续三年采购");
                    phases.begin(two, Phase.BUILD, "第一份合同");
                }));
    }

    @Test
    void becomeOneWithEverythingKnownOfBoth() {
        String preview =
                director.get(page(one) + "/merges/new?with=" + two.id()).body();
        assertThat(preview).contains("What the merge would do", "times as key account", "Set aside", "苏禾");
        assertThat(as(() -> accounts.find(two))).isPresent();

        merge(one, two);

        assertThat(director.get(page(one)).body())
                .contains("Key account", "Build", "Merged into this account:", "恒岳重型股份有限公司");
        assertThat(director.get(page(one) + "/merges").body()).contains("Set aside", "苏禾", "其实是一家");
        assertThat(as(() -> accounts.find(two))).isEmpty();
        assertThat(as(() -> accounts.groups(LocalDate.now(clock)))).isEqualTo(Map.of("M3", "M1", "M2", "M1"));
    }

    @Test
    void leadFromTheOldAddressToTheNew() {
        merge(one, two);

        assertThat(Visitor.goal(director.get(page(two)))).isEqualTo(page(one));
        assertThat(Visitor.goal(director.get(page(two) + "/team"))).isEqualTo(page(one) + "/team");
        assertThat(found("M2")).containsExactly("M1");
        assertThat(found("重型")).containsExactly("M1");
    }

    @Test
    void countOrdersUnderBothCodes() {
        merge(one, two);

        int fresh = as(() -> accounts.ensure(
                List.of(new FoundAccount("M2", "恒岳重型股份有限公司", null), new FoundAccount("M3", "云杉科技", "M2"))));

        assertThat(fresh).isZero();
        assertThat(id("M2")).isEqualTo(one);
        assertThat(as(() -> accounts.codesOf(one))).containsExactlyInAnyOrder("M1", "M2");
        assertThat(as(accounts::aliases)).isEqualTo(Map.of("M2", "M1"));
        assertThat(as(() -> accounts.groups(LocalDate.now(clock)))).isEqualTo(Map.of("M3", "M1", "M2", "M1"));
        assertThat(as(() -> accounts.find(one).map(Account::name))).contains("恒岳重工有限公司");
    }

    @Test
    void areTwoAgainOnceThatIsUndone() {
        List<String> before = state();
        merge(one, two);
        assertThat(seenBy(second)).isEmpty();

        undo(one, "M2");

        assertThat(state()).isEqualTo(before);
        assertThat(seenBy(first)).containsExactly("M1");
        assertThat(seenBy(second)).containsExactly("M2");
        assertThat(found("重型")).containsExactly("M2");
        assertThat(director.get(page(one) + "/merges").body()).contains("Undone on");
        assertThat(director.get(page(two)).statusCode()).isEqualTo(200);
    }

    @Test
    void comeApartOnlyInAnOrderThatWorks() {
        AccountId three = id("M3");
        merge(one, two);
        merge(three, one);
        assertThat(id("M2")).isEqualTo(three);
        assertThat(Visitor.goal(director.get(page(two)))).isEqualTo(page(three));

        HttpResponse<String> early = undo(three, "M2");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("恒岳重工有限公司", "undo that merge first");
        undo(three, "M1");
        undo(one, "M2");

        assertThat(id("M1")).isEqualTo(one);
        assertThat(id("M2")).isEqualTo(two);
        assertThat(as(() -> accounts.groups(LocalDate.now(clock)))).isEqualTo(Map.of("M3", "M2"));
    }

    @Test
    void sayWhatFindsItsPlaceTaken() {
        LocalDate day = LocalDate.now(clock);
        does(() -> {
            member(one, day, "infinity");
            member(two, day, "infinity");
            member(two, day.minusDays(90), day.minusDays(60).toString());
        });
        merge(one, two);
        does(() -> {
            jdbc.sql("delete from team_member where account_id = ? and role = 'service' and from_day = ?")
                    .params(one.id(), day)
                    .update();
            jdbc.sql("update team_member set to_day = 'infinity' where account_id = ? and role = 'service'")
                    .param(one.id())
                    .update();
        });

        undo(one, "M2");

        assertThat(director.get(page(one) + "/merges").body()).contains("Did not go back", "秦朗");
        assertThat(as(() -> jdbc.sql("select account_id from team_member where role = 'service'")
                        .query(UUID.class)
                        .list()))
                .containsExactly(two.id());
    }

    @Test
    void areMergedByThoseWhoDecideOnly() {
        Visitor manager = new Visitor(port).signIn(first.login(), first.password());
        manager.get("/");

        assertThat(manager.get(page(one) + "/merges/new").statusCode()).isEqualTo(403);
        assertThat(manager.post(page(one) + "/merges", Map.of("with", two.id().toString(), "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areNotMergedWithThemselvesOrWithoutAReason() {
        director.get(page(one) + "/merges/new");

        assertThat(director.post(page(one) + "/merges", Map.of("with", one.id().toString(), "reason", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(director.post(page(one) + "/merges", Map.of("with", two.id().toString(), "reason", " "))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void leaveNoColumnOutThatNamesAnAccount() {
        assertThat(as(() -> jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'pareto'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                            and a.attname like '%account_id' and not exists (select 1 from pg_constraint f
                                where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey))
                        """).query(String.class).list()))
                .as("columns without a foreign key: say in Catalogue whether they are facts")
                .allMatch(table -> Catalogue.DERIVED.contains(table) || table.equals("sight_grant"));
    }

    private void member(AccountId account, LocalDate from, String to) {
        jdbc.sql("""
                insert into team_member values (?, ?, ?, 'service', ?, cast(? as date), actor(), now())
                """)
                .params(UUID.randomUUID(), account.id(), helper.id().id(), from, to)
                .update();
    }

    private void merge(AccountId into, AccountId other) {
        director.get(page(into) + "/merges/new?with=" + other.id());
        HttpResponse<String> answer =
                director.post(page(into) + "/merges", Map.of("with", other.id().toString(), "reason", "其实是一家"));
        assertThat(Visitor.goal(answer)).isEqualTo(page(into) + "/merges");
    }

    private HttpResponse<String> undo(AccountId from, String code) {
        director.get(page(from) + "/merges");
        UUID merge = as(() -> jdbc.sql("select id from account_merge where other_code = ? and undone_at is null")
                .param(code)
                .query(UUID.class)
                .single());
        return director.post(page(from) + "/merges/" + merge + "/undo", Map.of());
    }

    /// Everything about the two but when their grants were worked out.
    private List<String> state() {
        return as(() -> jdbc.sql("""
                select cast(to_jsonb(t) as text) from account t
                union all select cast(to_jsonb(t) as text) from team_member t
                union all select cast(to_jsonb(t) as text) from key_account t
                union all select cast(to_jsonb(t) as text) from account_phase t
                union all select cast(to_jsonb(t) as text) from account_parent t
                union all select cast(to_jsonb(t) as text) from account_token t
                union all select concat(identity_id, account_id, source, reason) from sight_grant
                order by 1
                """).query(String.class).list());
    }

    private List<String> found(String typed) {
        return as(() -> search.find(typed, 10)).stream().map(Account::code).toList();
    }

    private List<String> seenBy(WithPassword person) {
        return actors.runAs(
                person.id(),
                () -> Objects.requireNonNull(
                        transaction.execute(status -> jdbc.sql("select code from account order by 1")
                                .query(String.class)
                                .list())));
    }

    private WithPassword person(String name, Role role) {
        return actors.system("test", () -> identities.create(name, "merge-" + UUID.randomUUID(), role));
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(as(() -> accounts.ids(List.of(code)).get(code)));
    }

    private static String page(AccountId account) {
        return "/accounts/" + account.id();
    }

    private void does(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }

    private <T> T as(Supplier<T> work) {
        return actors.system("test", () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
