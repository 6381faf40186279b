package pareto.service.assessment;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
import pareto.service.RequestId;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.MovableClock;
import pareto.testing.Visitor;

/// 云帆零售, whose manager 林知夏 works in 大客户部 under 方砚秋. 卢清 and 许峥 build the network in 广州 and 西安, 程禾 works at the
/// desk. What happened is written straight into the records, so that the moments are those of the test.
@IntegrationTest
@Import(MovableClock.Fixed.class)
@TestPropertySource(properties = "pareto.test=assessment")
abstract class AMonth {

    /// A month that is closed stays so; each test has one of its own.
    private static int year = 2025;

    private static final String TWO_STEPS = """
            [{"code": "survey", "title": "survey", "scope": "SITE", "department": "%1$s", "where": "SITE", "city": "",
              "calendar": null, "unit": "HOURS", "count": 24, "after": [], "importantOnly": false, "checklist": [],
              "questions": []},
             {"code": "build", "title": "build", "scope": "ONCE", "department": "%1$s", "where": "ANYWHERE", "city": "",
              "calendar": null, "unit": "HOURS", "count": 24, "after": ["survey"], "importantOnly": false,
              "checklist": [], "questions": []}]
            """;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Teams teams;

    @Autowired
    Colleagues colleagues;

    @Autowired
    LocalPeople people;

    @Autowired
    MovableClock clock;

    WithPassword director = new WithPassword(IdentityId.next(), "", "");
    WithPassword head = director;
    WithPassword manager = director;
    WithPassword canton = director;
    WithPassword xian = director;
    WithPassword desk = director;
    AccountId shop = new AccountId(UUID.randomUUID());
    UUID network = shop.id();
    UUID service = network;
    UUID sales = network;

    @BeforeEach
    void aRetailerAndThreeDepartments() {
        year++;
        now(march(1, 0));
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        shop = house.account("YF");
        director = house.person("周总监", Role.DIRECTOR);
        head = house.person("方砚秋", Role.MANAGER);
        manager = house.person("林知夏", Role.MANAGER);
        canton = house.person("卢清", Role.SPECIALIST);
        xian = house.person("许峥", Role.SPECIALIST);
        desk = house.person("程禾", Role.DESK);
        String number = UUID.randomUUID().toString();
        actors.system("test", () -> {
            teams.entrust(List.of(shop), manager.id(), LocalDate.of(2025, 1, 1));
            teams.makeDeputy(shop, canton.id(), LocalDate.of(2025, 1, 1));
            colleagues.place(head.id(), "主任", "大客户部 " + number, "深圳", null);
            colleagues.place(manager.id(), "客户经理", "大客户部 " + number, "深圳", head.id());
            colleagues.place(canton.id(), "建设经理", "网络建设部 " + number, "广州", null);
            colleagues.place(xian.id(), "建设经理", "网络建设部 " + number, "西安", canton.id());
            colleagues.place(desk.id(), "值班", "服务台 " + number, "深圳", null);
        });
        network = department("网络建设部 " + number);
        service = department("服务台 " + number);
        sales = department("大客户部 " + number);
    }

    private UUID department(String name) {
        return house.asSystem(people::departments).entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    void now(Instant moment) {
        clock.move(Duration.between(clock.instant(), moment));
    }

    static String month() {
        return year + "-03";
    }

    Visitor visitor(WithPassword person) {
        Visitor visitor = house.signedIn(person);
        visitor.get("/me");
        return visitor;
    }

    /// A request that 林知夏 answers for, sent out by a playbook of a survey at the site and one build after it.
    RequestId request(String title, Instant raised) {
        UUID id = UUID.randomUUID();
        UUID playbook = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        house.asSystem(() -> {
            write("""
                    insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                    values (?, ?, 'fault', 'none', ?, 'page', 'taken', ?, actor())
                    """, id, shop.id(), title, at(raised));
            answers(new RequestId(id), manager, raised);
            write(
                    "insert into playbook (id, title, opened_by, opened_at) values (?, ?, actor(), now())",
                    playbook,
                    playbook.toString());
            write("""
                    insert into playbook_version (id, playbook_id, number, steps, changed_by, changed_at, released_by,
                        released_at) values (?, ?, 1, ?::jsonb, actor(), now(), actor(), now())
                    """, version, playbook, TWO_STEPS.formatted(network));
            write("""
                    insert into request_dispatch (request_id, account_id, version_id, important, dispatched_by, dispatched_at)
                    values (?, ?, ?, false, actor(), ?)
                    """, id, shop.id(), version, at(raised));
        });
        return new RequestId(id);
    }

    /// Somebody answers for a request from a moment on.
    void answers(RequestId request, WithPassword who, Instant since) {
        house.asSystem(
                () -> write("""
                insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                values (?, ?, ?, ?, 'taken', actor())
                """, request.id(), at(since), shop.id(), who.id().id()));
    }

    /// Somebody works in a department from a moment on.
    void placed(WithPassword who, UUID department, Instant from) {
        now(from);
        String name = requireNonNull(house.asSystem(people::departments).get(department));
        actors.system("test", () -> colleagues.place(who.id(), "总监", name, "深圳", null));
    }

    /// A survey at a site.
    ///
    /// @param over null while it is open
    UUID survey(RequestId request, Who who, Instant began, @Nullable Instant over, int hours) {
        UUID site = UUID.randomUUID();
        house.asSystem(() -> write("""
                insert into request_site (id, request_id, account_id, origin, city, address, added_by, added_at)
                values (?, ?, ?, ?, ?, '', actor(), ?)
                """, site, request.id(), shop.id(), site, who.city(), at(began)));
        return task(request, "survey", site, who, began, over, hours);
    }

    UUID task(
            RequestId request,
            String step,
            @Nullable UUID site,
            Who who,
            Instant began,
            @Nullable Instant over,
            int hours) {
        UUID stopwatch = stopwatch(request, "ola", who, began, over, hours);
        UUID id = UUID.randomUUID();
        house.asSystem(() -> jdbc.sql("""
                insert into task (id, request_id, account_id, site_id, step, place, title, department_id, assignee_id,
                    found, state, stopwatch_id, created_at, over_at)
                values (:id, :request, :account, :site, :step, 0, :step, :department, :person, 'local', :state, :stopwatch,
                    :began, :over)
                """)
                .param("id", id)
                .param("request", request.id())
                .param("account", shop.id())
                .param("site", site)
                .param("step", step)
                .param("department", who.department())
                .param("person", who.person().id())
                .param("state", over == null ? "running" : "done")
                .param("stopwatch", stopwatch)
                .param("began", at(began))
                .param("over", over == null ? null : at(over))
                .update());
        return id;
    }

    /// In natural time.
    UUID stopwatch(RequestId request, String purpose, Who who, Instant began, @Nullable Instant over, int hours) {
        UUID id = UUID.randomUUID();
        house.asSystem(() -> {
            write(
                    """
                    insert into stopwatch (id, request_id, account_id, purpose, what, lines, open, due_at)
                    values (?, ?, ?, ?, '修复', ?, ?, ?)
                    """,
                    id,
                    request.id(),
                    shop.id(),
                    purpose,
                    over == null ? 1 : 2,
                    over == null,
                    at(began.plus(Duration.ofHours(hours))));
            jdbc.sql("""
                    insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, limit_kind,
                        limit_count, department_id, identity_id, recorded_by, recorded_at)
                    values (:id, :request, 0, :account, 'started', :at, 'seconds', :seconds, :department, :person, actor(),
                        :at)
                    """)
                    .param("id", id)
                    .param("request", request.id())
                    .param("account", shop.id())
                    .param("at", at(began))
                    .param("seconds", hours * 3600L)
                    .param("department", who.department())
                    .param("person", who.person().id())
                    .update();
            if (over != null) {
                write("""
                        insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, recorded_by,
                            recorded_at) values (?, ?, 1, ?, 'stopped', ?, actor(), ?)
                        """, id, request.id(), shop.id(), at(over), at(over));
            }
        });
        return id;
    }

    void reopened(RequestId request, Instant at) {
        house.asSystem(() -> write("""
                insert into request_step (id, request_id, account_id, step, said, taken_by, taken_at)
                values (gen_random_uuid(), ?, ?, 'reopened', '', actor(), ?)
                """, request.id(), shop.id(), at(at)));
    }

    void said(RequestId request, boolean byThem, Instant at) {
        house.asSystem(() -> write("""
                insert into request_message (id, request_id, account_id, inside, said, channel, identity_id, said_at, by_them)
                values (gen_random_uuid(), ?, ?, false, '怎么样了？', 'page', actor(), ?, ?)
                """, request.id(), shop.id(), at(at), byThem));
    }

    void marked(RequestId request, Instant at, int mark) {
        house.asSystem(() -> write("""
                insert into request_mark (request_id, recorded_at, account_id, mark, said, recorded_by)
                values (?, ?, ?, ?, '', actor())
                """, request.id(), at(at), shop.id(), mark));
    }

    Who inCanton() {
        return new Who(network, "广州", canton.id());
    }

    Who inXian() {
        return new Who(network, "西安", xian.id());
    }

    Who atTheDesk() {
        return new Who(service, "深圳", desk.id());
    }

    static Instant march(int day, int hour) {
        return Instant.parse(month() + "-01T00:00:00Z")
                .plus(Duration.ofDays(day - 1))
                .plus(Duration.ofHours(hour));
    }

    private void write(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
