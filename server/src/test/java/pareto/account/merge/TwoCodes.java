package pareto.account.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
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
import pareto.account.contact.Contacts;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 under two codes, each with a manager, and 云杉科技, which has nothing to do with it.
@IntegrationTest
abstract class TwoCodes {

    @Autowired
    Accounts accounts;

    @Autowired
    AccountSearch search;

    @Autowired
    Contacts contacts;

    @Autowired
    Standings standings;

    @Autowired
    Phases phases;

    @Autowired
    Teams teams;

    @Autowired
    Actors actors;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Visitor director = new Visitor(0);
    WithPassword first = new WithPassword(pareto.access.IdentityId.next(), "", "");
    WithPassword second = first;
    WithPassword helper = first;
    AccountId one = new AccountId(UUID.randomUUID());
    AccountId two = one;

    @BeforeEach
    void twoCodes() {
        house.knowsOnly(
                new FoundAccount("M1", "恒岳重工有限公司", null),
                new FoundAccount("M2", "恒岳重型股份有限公司", null),
                new FoundAccount("M3", "云杉科技", "M2"));
        one = id("M1");
        two = id("M2");
        WithPassword person = house.person("方砚秋", Role.DIRECTOR);
        director = house.signedIn(person);
        first = house.person("林知夏", Role.MANAGER);
        second = house.person("苏禾", Role.MANAGER);
        helper = house.person("秦朗", Role.MANAGER);
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

    void member(AccountId account, LocalDate from, String to) {
        jdbc.sql("""
                insert into team_member values (?, ?, ?, 'service', ?, cast(? as date), actor(), now())
                """)
                .params(UUID.randomUUID(), account.id(), helper.id().id(), from, to)
                .update();
    }

    void merge(AccountId into, AccountId other) {
        director.get(page(into) + "/merges/new?with=" + other.id());
        HttpResponse<String> answer =
                director.post(page(into) + "/merges", Map.of("with", other.id().toString(), "reason", "其实是一家"));
        assertThat(Visitor.goal(answer)).isEqualTo(page(into) + "/merges");
    }

    HttpResponse<String> undo(AccountId from, String code) {
        director.get(page(from) + "/merges");
        UUID merge = as(() -> jdbc.sql("select id from account_merge where other_code = ? and undone_at is null")
                .param(code)
                .query(UUID.class)
                .single());
        return director.post(page(from) + "/merges/" + merge + "/undo", Map.of());
    }

    /// Everything about the two but when their grants were worked out.
    List<String> state() {
        return as(() -> jdbc.sql("""
                select cast(to_jsonb(t) as text) from account t
                union all select cast(to_jsonb(t) as text) from team_member t
                union all select cast(to_jsonb(t) as text) from potential_account t
                union all select cast(to_jsonb(t) as text) from key_account t
                union all select cast(to_jsonb(t) as text) from account_phase t
                union all select cast(to_jsonb(t) as text) from account_parent t
                union all select cast(to_jsonb(t) as text) from account_token t
                union all select concat(identity_id, account_id, source, reason) from sight_grant
                order by 1
                """).query(String.class).list());
    }

    List<String> found(String typed) {
        return as(() -> search.find(typed, 10)).stream().map(Account::code).toList();
    }

    List<String> seenBy(WithPassword person) {
        return house.seenBy(person.id());
    }

    AccountId id(String code) {
        return house.account(code);
    }

    static String page(AccountId account) {
        return "/accounts/" + account.id();
    }

    void does(Runnable work) {
        house.asSystem(work);
    }

    <T> T as(Supplier<T> work) {
        return house.asSystem(work);
    }
}
