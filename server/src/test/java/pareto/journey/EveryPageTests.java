package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Person;
import pareto.access.Role;
import pareto.database.DataFolder;

/// The sample company is loaded, and people look at all they can reach, the themes and widths in turn: an administrator
/// at each page in each language, as it stands and asked for something, others at each page as it stands; with
/// `-Dpareto.long=true` every page in each of them. `-Dpareto.screenshots=true` keeps a
/// picture of every page and makes the two of the README.
@TestPropertySource(
        properties = {
            "pareto.sample=true",
            "pareto.test=every-page",
            "pareto.mail.host=localhost",
            "pareto.mail.from=pareto@example.com",
            "pareto.notices.inside=localhost"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTests extends JourneyTest {

    private static final boolean LONG = Boolean.getBoolean("pareto.long");
    private static final boolean PICTURES = Boolean.getBoolean("pareto.screenshots");
    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final int AS_HIGH_AS_THE_FIRST_ROWS = 1126;

    private final List<String> faults = new ArrayList<>();

    @Test
    @Order(1)
    void isInOrderForTheAdministrator() throws IOException {
        Screen screen = open(View.CHINESE);
        SignIn.first(screen, application());
        screen.open("/portfolio");
        screen.await("多少客户撑起收入");
        screen.open("/analyses/agents"); // the last of the analyses, and the trial of tier rules after them
        screen.await("代理商带来什么");
        screen.open("/portfolio/tiers");
        screen.await("最近试算");
        openACalendar(screen);
        draftAContract(screen);
        takeInRequests(screen);
        sendOut(screen);
        makeAToken(screen);
        setUpAMailbox(screen);
        assertThat(lookAround(screen, View.CHINESE, Tour.Ways.ASKED))
                .contains("/", "/portfolio", "/accounts/*", "/imports", "/imports/*", "/staff", "/audit", "/sample")
                .contains("/virtual-teams", "/virtual-teams/*", "/virtual-teams/*/experts", "/experts", "/staff/me")
                .contains("/portfolio/class-proposals", "/portfolio/tiers/dry-runs/*", "/hand-overs/new?from")
                .contains("/accounts/*/people", "/accounts/*/referrals", "/contacts", "/contacts/*")
                .contains("/accounts/*/dossier", "/accounts/*/dossier/edit", "/accounts/*/dossier/history")
                .contains("/accounts/new", "/profile-fields", "/portfolio/conditions")
                .contains(
                        "/analyses",
                        "/analyses/development",
                        "/analyses/churn",
                        "/analyses/behaviour",
                        "/analyses/agents",
                        "/analyses/managers",
                        "/analyses/prices",
                        "/accounts/*/analyses")
                .contains("/analyses/cost", "/analyses/cost/rates", "/analyses/value", "/analyses/value/formula")
                .contains("/analyses/without")
                .contains("/tokens", "/mailbox", "/mails", "/mails/*")
                .contains("/calendars", "/calendars/*", "/calendars/*?year")
                .contains("/contracts", "/contracts/*", "/contracts/*?version", "/accounts/*/contracts")
                .contains(
                        "/requests",
                        "/requests/*",
                        "/requests/new",
                        "/requests/priority",
                        "/requests/templates",
                        "/requests/*/split")
                .contains("/accounts/*/requests", "/accounts/*/requests/new?channel")
                .contains("/tasks", "/tasks/board", "/tasks/*", "/playbooks", "/playbooks/*", "/requests/*/tasks/new")
                .contains(
                        "/contracts/*/terms/*",
                        "/service-levels",
                        "/service-levels/CORE/terms/new",
                        "/service-levels/CORE/terms/*/edit")
                .contains("/complaints", "/complaints/levels", "/complaints/new")
                .contains("/requests/nearing", "/requests/escalation")
                .contains("/league", "/league/weights", "/league/disputes?month");
        lookAtWhatATourMayMiss(screen, View.CHINESE);
        screen.click("Switch to English");
        lookAround(screen, View.ENGLISH, Tour.Ways.ASKED);
        lookAtWhatATourMayMiss(screen, View.ENGLISH.inTheDark().onAPhone());
        assertThat(faults).isEmpty();
        if (PICTURES) {
            picture(screen, "portfolio-en");
            screen.click("切换到中文");
            picture(screen, "portfolio-zh");
        }
    }

    private static void openACalendar(Screen screen) throws IOException {
        screen.open("/calendars");
        screen.fill("名称", "国家法定节假日");
        screen.click("新建");
        screen.fill("星期一", "09:00-12:00 13:00-18:00");
        screen.click("保存每周时间");
        screen.fill("第一天", LocalDate.now().withDayOfMonth(1).toString());
        screen.fill("名称", "国庆节");
        screen.click("添加");
        screen.await("国庆节");
        screen.choose("日期文件", Files.writeString(Files.createTempFile("days", ".json"), """
                {"days": [{"name": "元旦", "date": "%1$s-01-01", "isOffDay": true},
                    {"name": "元旦", "date": "%1$s-01-04", "isOffDay": false}]}
                """.formatted(
                        LocalDate.now().getYear())));
        screen.click("先看一看");
        screen.await("找到 2 天");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("calendar-preview");
        }
        screen.click("导入勾选的日期");
        screen.await("元旦");
        if (PICTURES) {
            screen.wholePage("calendar-wide");
        }
    }

    private static void makeAToken(Screen screen) {
        screen.open("/tokens");
        screen.fill("用途", "门店报障程序");
        screen.tick("提交服务请求、补充消息");
        screen.click("生成令牌");
        screen.see("它只显示这一次");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("token-made");
        }
    }

    /// Nobody listens there, which the page must say. A mail of nobody known waits.
    private void setUpAMailbox(Screen screen) {
        screen.open("/mailbox");
        screen.fill("IMAP 服务器", "localhost");
        screen.fill("端口", "143");
        screen.fill("用户名", "service@example.com");
        screen.fill("密码", "copper-lantern-7");
        screen.fill("邮箱地址", "service@example.com");
        screen.click("保存");
        screen.click("试一试");
        screen.see("连不上服务器 localhost");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("mailbox-trial");
        }
        application()
                .getBean(Actors.class)
                .system(
                        "test",
                        () -> application()
                                .getBean(TransactionTemplate.class)
                                .executeWithoutResult(status -> application()
                                        .getBean(JdbcClient.class)
                                        .sql("""
                                insert into incoming_mail (id, mailbox_id, validity, uid, content_hash, sender,
                                    sender_token, domain, subject, beginning, came_at, became, reason)
                                values (gen_random_uuid(), gen_random_uuid(), 1, 1, '', '\\x000000000000000000000000', '',
                                    'yunfan.example', '收银专线中断，三家店都连不上总部', '今天上午九点开始，三家店的收银机都连不上总部。',
                                    now(), 'waiting', 'service.intake.reason.nobody')
                                """)
                                        .update()));
    }

    /// One is signed and changed again, with a promise for a tier and a service; both stand in the draft too.
    private static void draftAContract(Screen screen) {
        screen.open("/service-levels/CORE/terms/new");
        promise(screen, "专线可用率");
        screen.fill("服务名称", "专属客户经理");
        screen.click("加入目录");
        screen.open("/portfolio");
        Object account =
                screen.page().locator("tbody a[href^='/accounts/']").first().getAttribute("href");
        screen.open(String.valueOf(account).replaceAll("[?].*", "") + "/contracts");
        screen.fill("协议编号", "HT-2026-001");
        screen.fill("名称", "门店专线补充协议");
        screen.fill("到期日", LocalDate.now().plusDays(59).toString());
        screen.fill("自动续期（月）", "12");
        screen.fill("提前通知（天）", "30");
        screen.fill("月费", "43210.50");
        screen.click("起草");
        screen.click("复制进草稿");
        screen.click("加入");
        screen.click("添加承诺");
        promise(screen, "十二家门店专线");
        screen.fill("实际达到", "99.2");
        screen.fill("受影响服务的月费", "1234.55");
        screen.click("试算");
        screen.see("应赔付 ¥308.64");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("contract-trial");
        }
        screen.click("修改承诺");
        screen.inspect();
        screen.click("HT-2026-001");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("contract-draft");
        }
        screen.click("登记签署");
        screen.see("生效中");
        screen.click("起草变更");
        screen.see("第 2 版");
    }

    /// One fault that is worked on, talked about and offered to a colleague.
    private static void takeInRequests(Screen screen) throws IOException {
        screen.open("/portfolio");
        Object account =
                screen.page().locator("tbody a[href^='/accounts/']").first().getAttribute("href");
        String address = String.valueOf(account).replaceAll("[?].*", "") + "/requests";
        screen.open(address + "/new");
        screen.fill("客户说了什么", "三家店的收银机从九点起都连不上总部，请马上处理。");
        screen.fill("标题（不填就用第一句）", "收银专线中断");
        screen.page().locator("select[name=kind]").selectOption("fault");
        screen.page().locator("select[name=damage]").selectOption("all");
        screen.click("保存");
        screen.fill("消息", "已派人到现场，十点半前给您回话。");
        screen.click("发送");
        screen.fill("消息", "钟楼店要物业放行，请同事先去沟通。");
        screen.click("附件、提到同事");
        screen.choose("附件", Files.writeString(Files.createTempFile("授权书", ".docx"), "授权"));
        screen.page().locator("label:has(input[name=inside])").click();
        screen.click("发送");
        screen.fill("原因和未了的事", "我明天出差，现场还没回话。");
        screen.click("提出移交");
        screen.see("想把它移交给");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("request");
        }
    }

    /// By the playbook that the sample has released; a change of it is drafted besides.
    private static void sendOut(Screen screen) {
        String request = screen.page().url().replaceAll("^https?://[^/]+", "");
        screen.open("/playbooks");
        screen.inspect();
        screen.click("门店组网");
        screen.click("起草变更");
        screen.see("草稿");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("playbook-draft");
        }
        screen.open(request + "/tasks/new");
        screen.page().locator("input[name=site]").all().forEach(Locator::check);
        screen.page().locator("input[name^='city.']").all().forEach(city -> city.fill("江城"));
        screen.click("先看一看");
        screen.see("派发后会是这样");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("dispatch-preview");
        }
        screen.click("现在派发");
        screen.await("当天派发率");
        screen.settle();
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("request-sent-out");
        }
        screen.page().locator("#cities .who").first().click();
        screen.click("办不下去");
        screen.fill("原因", "物业未放行");
        screen.page().locator("form[action$='/pause'] button").click();
        screen.see("物业未放行");
        screen.inspect();
        if (PICTURES) {
            screen.wholePage("task");
        }
    }

    /// The contract and the account that have figures, which a tour may not meet first, and a page that is a part of
    /// another.
    private void lookAtWhatATourMayMiss(Screen screen, View view) {
        String contract = "/contracts/" + one("select contract_id from measured_subject limit 1");
        look(screen, view, contract + "/measurements");
        look(
                screen,
                view,
                contract + "/measurements/outages/"
                        + one("select outage_id from outage_revision order by from_at limit 1"));
        look(screen, view, contract + "/levels");
        look(screen, view, contract + "/statement");
        String account = "/accounts/" + one("select account_id from measured_subject limit 1");
        look(screen, view, account + "/levels");
        look(screen, view, account + "/complaints/new");
        look(screen, view, "/requests/" + one("select id from request where title like '二厂专线%'") + "/breaches");
    }

    private String one(String question) {
        return application()
                .getBean(Actors.class)
                .system(
                        "test",
                        () -> application()
                                .getBean(TransactionTemplate.class)
                                .execute(status -> String.valueOf(application()
                                        .getBean(JdbcClient.class)
                                        .sql(question)
                                        .query(String.class)
                                        .single())));
    }

    private static void promise(Screen screen, String service) {
        screen.fill("服务内容", service);
        screen.fill("目标", "99.9");
        screen.fill("差于 1", "99.9");
        screen.fill("赔付 1", "10");
        screen.fill("差于 2", "99.5");
        screen.fill("赔付 2", "25");
        screen.fill("每月封顶", "30");
        screen.click("保存承诺");
    }

    @Test
    @Order(2)
    void isInOrderForADirector() {
        Screen screen = signedIn(Role.DIRECTOR);
        receiveNotices(screen);
        assertThat(lookAround(screen, View.CHINESE, Tour.Ways.PLAIN))
                .contains("/portfolio", "/accounts/*", "/me/notices")
                .doesNotContain("/staff");
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(3)
    void isInOrderForAManager() {
        Screen screen = signedIn(Role.MANAGER);
        screen.click("Switch to English");
        assertThat(lookAround(screen, View.ENGLISH, Tour.Ways.PLAIN))
                .contains("/portfolio", "/accounts/*")
                .doesNotContain("/staff");
        assertThat(faults).isEmpty();
    }

    /// Nobody listens there, which the page must say.
    private static void receiveNotices(Screen screen) {
        screen.open("/me/notices");
        screen.pick("发给谁", "自己的程序（签名 JSON）");
        screen.fill("Webhook 地址", "http://localhost:1/hook");
        screen.click("保存 Webhook");
        screen.see("消息用这个密钥签名");
        screen.settle();
        screen.inspect();
        screen.click("现在发一条测试");
        screen.await("连不上服务器 localhost");
    }

    private Screen signedIn(Role role) {
        List<String> logins = application()
                .getBean(Actors.class)
                .system(
                        "test",
                        () -> application().getBean(Identities.class).staff().stream()
                                .filter(person -> person.role() == role)
                                .map(Person::login)
                                .toList());
        String[] entry = Arrays.stream(application()
                        .getBean(DataFolder.class)
                        .secrets()
                        .of("sample-passwords")
                        .split("\n"))
                .map(line -> line.split(" "))
                .filter(line -> logins.contains(line[0]))
                .findFirst()
                .orElseThrow();
        Screen screen = open(View.CHINESE);
        SignIn.withPassword(screen, entry[0], entry[1]);
        return screen;
    }

    private List<String> lookAround(Screen screen, View language, Tour.Ways ways) {
        List<View> views =
                List.of(language, language.inTheDark().onAPhone(), language.inTheDark(), language.onAPhone());
        int[] turn = {0};
        return new Tour("/", LONG ? Tour.Ways.ALL : ways).walk(screen, address -> {
            List<View> now = LONG ? views : List.of(views.get(turn[0]++ % views.size()));
            now.forEach(view -> look(screen, view, address));
        });
    }

    private void look(Screen screen, View view, String address) {
        try {
            screen.goOnInWindowFor(view);
            screen.open(address);
            screen.settle();
            if (PICTURES) {
                screen.wholePage(Tour.kind(address).replaceAll("[^a-z-]+", "_"));
            }
            screen.openMenus();
            screen.inspect();
        } catch (AssertionError | RuntimeException e) {
            faults.add(address + " (" + view.title() + "): " + e.getMessage());
            screen.complaints().forgive("");
        }
    }

    private static void picture(Screen screen, String name) {
        screen.look(new View("zh-CN", false, View.CHINESE.width(), AS_HIGH_AS_THE_FIRST_ROWS));
        screen.open("/portfolio");
        screen.settle();
        Pictures.small(screen.page().screenshot(), GUIDE.resolve(name + ".png"));
    }
}
