package pareto.journey;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Profiles;
import pareto.account.SiteKind;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
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

/// A retailer asks once for lines in twelve shops of ten cities; our people build in nine of them.
@TestPropertySource(properties = "pareto.test=twelve-shops")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TwelveShopsInTenCitiesTests extends JourneyTest {

    private static final List<String> CITIES =
            List.of("西安", "深圳", "广州", "杭州", "南京", "上海", "武汉", "重庆", "成都", "长沙", "广州", "上海");
    private static final String NOBODY = "长沙";
    private static final String HEAD = "深圳";
    private static final String BUILDERS = "网络建设部";

    private static final String STEPS = """
            [{"code": "survey", "title": "勘察", "scope": "SITE", "department": "%1$s", "where": "SITE", "city": "",
              "calendar": null, "unit": "HOURS", "count": 24, "after": [], "importantOnly": false, "checklist": [], "questions": []},
             {"code": "build", "title": "施工", "scope": "SITE", "department": "%1$s", "where": "SITE", "city": "",
              "calendar": null, "unit": "HOURS", "count": 72, "after": ["survey"], "importantOnly": false, "checklist": [], "questions": []},
             {"code": "test", "title": "测试", "scope": "SITE", "department": "%1$s", "where": "SITE", "city": "",
              "calendar": null, "unit": "HOURS", "count": 8, "after": ["build"], "importantOnly": false, "checklist": [], "questions": []}]
            """;

    private final Map<String, WithPassword> people = new HashMap<>();
    private String request = "";

    @BeforeEach
    void twelveShopsOfOneRetailer() {
        Actors actors = application().getBean(Actors.class);
        WithPassword manager = actors.system("test", this::company);
        RequestId id = actors.runAs(
                manager.id(),
                () -> application()
                        .getBean(Requests.class)
                        .open(new NewRequest(
                                account("R"),
                                RequestKind.ORDER,
                                Damage.NONE,
                                "2026 春季 12 店组网",
                                "12 家门店请在 3 月 8 日前开通专线。",
                                Channel.PAGE,
                                null)));
        actors.runAs(manager.id(), () -> promise(id, manager.id()));
        request = id.address();
    }

    private WithPassword company() {
        List<FoundAccount> found = new ArrayList<>(List.of(new FoundAccount("R", "云帆零售", null)));
        for (int shop = 0; shop < CITIES.size(); shop++) {
            found.add(new FoundAccount("R" + shop, "云帆" + CITIES.get(shop) + (shop + 1) + "店", "R"));
        }
        application().getBean(Accounts.class).ensure(found);
        WithPassword manager = add("客户经理", "林知夏", Role.MANAGER);
        application()
                .getBean(Teams.class)
                .entrust(
                        application()
                                .getBean(Accounts.class)
                                .ids(found.stream().map(FoundAccount::code).toList())
                                .values(),
                        manager.id(),
                        LocalDate.now(application().getBean(Clock.class)));
        for (int shop = 0; shop < CITIES.size(); shop++) {
            application()
                    .getBean(Profiles.class)
                    .locate(List.of(new Profiles.Located(account("R" + shop), SiteKind.SHOP, CITIES.get(shop), "")));
        }
        builders();
        return manager;
    }

    /// In every city but one, under whoever leads the department in 深圳.
    private void builders() {
        IdentityId head = place(HEAD, "程禾", null);
        CITIES.stream()
                .distinct()
                .filter(city -> !city.equals(NOBODY) && !city.equals(HEAD))
                .forEach(city -> place(city, city.equals("西安") ? "许峥" : city + "经理", head));
        UUID department = application().getBean(LocalPeople.class).departments().entrySet().stream()
                .filter(one -> one.getValue().equals(BUILDERS))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        UUID playbook = UUID.randomUUID();
        application().getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            JdbcClient jdbc = application().getBean(JdbcClient.class);
            jdbc.sql("insert into playbook (id, title, opened_by, opened_at) values (?, '门店组网', actor(), now())")
                    .param(playbook)
                    .update();
            jdbc.sql("""
                    insert into playbook_version
                        (id, playbook_id, number, steps, changed_by, changed_at, released_by, released_at)
                    values (gen_random_uuid(), ?, 1, ?::jsonb, actor(), now(), actor(), now())
                    """).params(playbook, STEPS.formatted(department)).update();
        });
    }

    private void promise(RequestId id, IdentityId manager) {
        Instant now = application().getBean(Clock.class).instant();
        application()
                .getBean(Stopwatches.class)
                .start(List.of(new Start(
                        StopwatchId.next(),
                        id,
                        account("R"),
                        Purpose.SLA,
                        "12 店全部交付",
                        null,
                        Limit.until(now, now.plus(18, ChronoUnit.DAYS)),
                        new Holder(null, manager),
                        now)));
    }

    @Test
    void isToldInChinese() throws IOException {
        walk("十城十二店-三月八日前.md", View.CHINESE, steps());
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("twelve-shops-in-ten-cities.md", View.ENGLISH, steps());
    }

    private Steps steps() {
        return Steps.common()
                .where("request", request)
                .with(
                        "(?:以|As) ?[「“](.+)[」”](?:登录|, sign in)",
                        (screen, found) -> SignIn.as(screen, Objects.requireNonNull(people.get(found.group(1)))))
                .with(
                        "勾选全部门店|Tick every shop",
                        (screen, found) -> screen.page()
                                .locator("main li:has(b:not(:empty)) input[name=site]")
                                .all()
                                .forEach(Locator::check))
                .with(
                        "打开最急的任务|Open the most urgent task",
                        (screen, found) -> screen.page()
                                .locator("main .list a[href^='/tasks/']")
                                .first()
                                .click());
    }

    private IdentityId place(String city, String name, @Nullable IdentityId superior) {
        IdentityId who = add(city, name, Role.SPECIALIST).id();
        application().getBean(Colleagues.class).place(who, "建设经理", BUILDERS, city, superior);
        return who;
    }

    private AccountId account(String code) {
        return Objects.requireNonNull(application()
                .getBean(Actors.class)
                .system("test", () -> application().getBean(Accounts.class).ids(List.of(code)))
                .get(code));
    }

    private WithPassword add(String who, String name, Role role) {
        WithPassword person = application().getBean(Identities.class).create(name, "staff-" + people.size(), role);
        people.put(who, person);
        return person;
    }
}
