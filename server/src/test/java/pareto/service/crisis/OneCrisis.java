package pareto.service.crisis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.people.Colleagues;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.service.crisis.Crisis.Line;
import pareto.service.crisis.Crisis.Review;
import pareto.service.crisis.Ending.Changing;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.MovableClock;

/// All lines of 云帆零售 are down since half past eight. 林知夏 answers for the request under 许峥, a director;
/// 苏禾 is her deputy, 程禾 works at the desk, 高远 is an executive. Nobody is told but when a test says so.
@IntegrationTest
@Import(MovableClock.Fixed.class)
@TestPropertySource(properties = "pareto.crisis.every=PT24H")
abstract class OneCrisis {

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Identities identities;

    @Autowired
    Teams teams;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Requests requests;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Declaring declaring;

    @Autowired
    Running running;

    @Autowired
    Speaking speaking;

    @Autowired
    KeepingLog log;

    @Autowired
    Ending ending;

    @Autowired
    CrisisReading reading;

    @Autowired
    TellingWords telling;

    @Autowired
    MovableClock clock;

    AccountId shop = new AccountId(UUID.randomUUID());
    WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    WithPassword deputy = manager;
    WithPassword desk = manager;
    WithPassword director = manager;
    WithPassword executive = manager;
    RequestId request = new RequestId(shop.id());

    @BeforeEach
    void aRequestAndItsPeople() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        endDirectors();
        shop = house.account("YF");
        manager = house.person("林知夏", Role.MANAGER);
        deputy = house.person("苏禾", Role.SPECIALIST);
        desk = house.person("程禾", Role.DESK);
        director = house.person("许峥", Role.DIRECTOR);
        executive = house.person("高远", Role.EXECUTIVE);
        LocalDate since = LocalDate.now(clock).minusDays(30);
        actors.system("test", () -> {
            colleagues.place(director.id(), "总监", "大客户部", "上海", null);
            colleagues.place(manager.id(), "客户经理", "大客户部", "上海", director.id());
            teams.entrust(List.of(shop), manager.id(), since);
            teams.makeDeputy(shop, deputy.id(), since);
        });
        request = opened("全部专线中断");
    }

    /// Those of other tests.
    private void endDirectors() {
        actors.system(
                "test",
                () -> jdbc.sql("select id from identity where role = 'director' and ended_at is null")
                        .query(UUID.class)
                        .list()
                        .forEach(one -> identities.end(new IdentityId(one))));
    }

    RequestId opened(String title) {
        return as(
                manager,
                () -> requests.open(new NewRequest(
                        shop, RequestKind.FAULT, Damage.ALL, title, title + "，请处理。", Channel.PHONE, null)));
    }

    UUID playbook(String name) {
        return playbooks.all().stream()
                .filter(one -> one.nameZh().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Everything is down: the customer hears within 15 minutes, then every 30.
    UUID declared() {
        return declared(manager, null);
    }

    UUID declared(WithPassword by, @Nullable IdentityId leader) {
        return as(by, () -> declaring.declare(request, playbook("业务全部中断"), "五家门店都不能收银", leader, true));
    }

    Crisis seen(UUID crisis) {
        return house.asSystem(() -> reading.find(crisis).orElseThrow());
    }

    Review review(UUID crisis) {
        return Objects.requireNonNull(seen(crisis).review());
    }

    Line line(UUID crisis, Audience audience) {
        return seen(crisis).lines().stream()
                .filter(one -> one.audience() == audience)
                .findFirst()
                .orElseThrow();
    }

    /// As whoever leads.
    void said(UUID crisis, Audience audience, String words, boolean last) {
        UUID line = line(crisis, audience).id();
        actors.runAs(seen(crisis).leader().who(), () -> speaking.say(crisis, line, Way.PHONE, words, last, null));
    }

    /// The last word to everybody.
    void allTold(UUID crisis) {
        for (Line one : seen(crisis).lines()) {
            actors.runAs(
                    seen(crisis).leader().who(),
                    () -> speaking.say(crisis, one.id(), one.way(), "业务已恢复，危机结束。", true, null));
        }
    }

    void closed(UUID crisis) {
        allTold(crisis);
        actors.runAs(seen(crisis).leader().who(), () -> ending.close(crisis, "施工挖断两条光缆，备用同沟。", List.of(change())));
    }

    Changing change() {
        return new Changing("备用路由换沟", deputy.id(), LocalDate.now(clock).plusDays(14));
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.move(time);
        telling.tell();
    }

    void as(WithPassword person, Runnable work) {
        actors.runAs(person.id(), work);
    }

    <T> T as(WithPassword person, Supplier<T> work) {
        return actors.runAs(person.id(), work::get);
    }

    /// From today on one does the work of the other.
    void standsIn(WithPassword by, WithPassword absent) {
        var visitor = house.signedIn(absent);
        String page = "/staff/" + absent.id();
        visitor.get(page);
        visitor.post(
                page + "/stand-in",
                Map.of(
                        "by",
                        by.id().toString(),
                        "from",
                        LocalDate.now(clock).toString(),
                        "until",
                        LocalDate.now(clock).plusDays(5).toString()));
    }
}
