package pareto.service.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Start;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.MovableClock;

/// 云帆零售 has asked, and 林知夏 surveys within ten hours, day and night. She stands under 程禾, who stands under 许峥, a
/// director; 秦朗 is one too and has no part in the team. Nobody is told but when a test says so.
@IntegrationTest
@Import(MovableClock.Fixed.class)
@TestPropertySource(properties = "pareto.escalation.every=PT24H")
abstract class OneLimit {

    static final Duration TEN_HOURS = Duration.ofHours(10);

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
    Stopwatches stopwatches;

    @Autowired
    Telling telling;

    @Autowired
    Nearing nearing;

    @Autowired
    MovableClock clock;

    WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    WithPassword head = manager;
    WithPassword director = manager;
    WithPassword other = manager;
    AccountId shop = new AccountId(UUID.randomUUID());
    RequestId request = new RequestId(shop.id());

    @BeforeEach
    void aRequestAndItsPeople() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        endDirectors();
        shop = house.account("YF");
        manager = house.person("林知夏", Role.MANAGER);
        head = house.person("程禾", Role.MANAGER);
        director = house.person("许峥", Role.DIRECTOR);
        other = house.person("秦朗", Role.DIRECTOR);
        String department = "网络建设部 " + UUID.randomUUID();
        actors.system("test", () -> {
            colleagues.place(director.id(), "总监", department, "深圳", null);
            colleagues.place(head.id(), "主任", department, "深圳", director.id());
            colleagues.place(manager.id(), "经理", department, "深圳", head.id());
            teams.entrust(List.of(shop), manager.id(), LocalDate.now(clock).minusDays(30));
        });
        request = house.as(
                manager.id(),
                () -> requests.open(
                        new NewRequest(shop, RequestKind.ORDER, Damage.NONE, "12 店组网", "请开通专线。", Channel.PAGE, null)));
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

    StopwatchId started() {
        return started(Limit.working(null, TEN_HOURS));
    }

    StopwatchId started(Limit limit) {
        StopwatchId id = StopwatchId.next();
        in(() -> stopwatches.start(List.of(new Start(
                id, request, shop, Purpose.OLA, "钟楼店勘察", null, limit, new Holder(null, manager.id()), now()))));
        return id;
    }

    void pass(Duration time) {
        clock.move(time);
        telling.tell();
    }

    Instant now() {
        return clock.instant();
    }

    void in(Runnable work) {
        house.as(manager.id(), () -> {
            work.run();
            return true;
        });
    }

    /// Shares of which somebody was told, in the order in which they were, each with who.
    List<String> told() {
        return house.asSystem(() -> jdbc.sql("""
                select e.percent || coalesce(': ' || string_agg(i.name || case when f.name is null then '' else ' for ' || f.name end,
                    ', ' order by array_position(array['holder', 'superior', 'director'], t.why)), ': nobody')
                from escalation e left join escalation_told t on t.escalation_id = e.id
                left join identity i on i.id = t.identity_id left join identity f on f.id = t.for_id
                group by e.id, e.percent, e.told_at order by e.told_at, e.id
                """).query(String.class).list());
    }

    List<String> nearFor(WithPassword person) {
        return house.as(
                person.id(),
                () -> nearing.mine().stream()
                        .map(one -> one.percent() + " " + one.what() + (one.seen() ? " seen" : ""))
                        .toList());
    }

    /// From today on one does the work of the other.
    void standsIn(WithPassword by, WithPassword absent) {
        var visitor = house.signedIn(absent);
        String page = "/staff/" + absent.id();
        String today = LocalDate.now(clock).toString();
        visitor.get(page);
        visitor.post(
                page + "/stand-in",
                Map.of(
                        "by",
                        by.id().toString(),
                        "from",
                        today,
                        "until",
                        LocalDate.now(clock).plusDays(5).toString()));
    }
}
