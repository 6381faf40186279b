package pareto.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Hindsight;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms.Listed;
import pareto.shell.notice.Notices;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.MailServer;
import pareto.testing.MovableClock;
import pareto.testing.Visitor;
import pareto.testing.WebhookServer;
import pareto.values.Period;

/// 恒岳重工 is 林知夏's account, 隐谷科技 somebody else's; 玄垣装备 is hers too and confidential. All three are on the list.
/// It is Monday, 2 March 2026, 09:00, or later: the clock goes on from test to test.
@IntegrationTest
@Import(MovableClock.Fixed.class)
abstract class ThreeListedAccounts {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 21);
    private static final Hindsight FARED = new Hindsight(FEBRUARY.minusYears(2), FEBRUARY, 25, 20, 0.18, 30, 24);
    private static final Pattern CODE = Pattern.compile("Code: (\\d{8})");
    static final Duration LONG = Duration.ofMinutes(2);

    private static @Nullable MailServer mails;
    private static @Nullable WebhookServer hooks;

    @BeforeAll
    static void serversOfOthers() {
        hooks = new WebhookServer();
        if (mails == null) { // the application of all these tests knows one port
            mails = MailServer.start();
        }
    }

    @AfterAll
    static void gone() {
        hooks().close();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("pareto.mail.host", () -> "localhost");
        settings.add("pareto.mail.port", () -> mails().port());
        settings.add("pareto.mail.user", () -> MailServer.USER);
        settings.add("pareto.mail.password", () -> MailServer.PASSWORD);
        settings.add("pareto.mail.from", () -> "pareto@example.com");
        settings.add("pareto.notices.ca", () -> mails().certificate().toString());
        settings.add("pareto.notices.domains", () -> "example.com");
        settings.add("pareto.notices.inside", () -> "localhost");
    }

    @Autowired
    House house;

    @Autowired
    Actors actors;

    @Autowired
    SightGrants grants;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private ListRows lists;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    WithPassword lin = new WithPassword(IdentityId.next(), "", "");
    Visitor manager = new Visitor(0);
    String address = "";

    @BeforeEach
    void threeAccountsOnTheList() {
        house.asSystem(() -> jdbc.sql("delete from notice_channel").update());
        hooks().answers(200, "{\"errcode\":0}");
        mails().busy(false);
        house.knowsOnly(
                new FoundAccount("W1", "恒岳重工", null),
                new FoundAccount("W2", "隐谷科技", null),
                new FoundAccount("W3", "玄垣装备", null));
        lin = house.person("林知夏", Role.MANAGER);
        address = "lin-" + lin.id() + "@example.com";
        manager = house.signedIn(lin);
        actors.system("test", () -> {
            grants.grant(house.account("W1").id(), lin.id(), "test");
            grants.grant(house.account("W3").id(), lin.id(), "test");
            confidential.close(house.account("W3"), "国防项目");
        });
        listed(FEBRUARY, "W1", "W2", "W3");
    }

    static MailServer mails() {
        return Objects.requireNonNull(mails);
    }

    static WebhookServer hooks() {
        return Objects.requireNonNull(hooks);
    }

    void news(String list) {
        actors.system("test", () -> notices.news("list " + list));
    }

    void byMail(String address, String pace) {
        manager.get("/me/notices");
        manager.post("/me/notices/mail", Map.of("address", address));
        mail(address, 1);
        manager.get("/me/notices");
        assertThat(manager.post("/me/notices/mail/confirmation", Map.of("code", code(address)))
                        .statusCode())
                .isEqualTo(302);
        manager.post("/me/notices/mail/rhythm", Map.of("pace", pace, "hour", "8", "day", "MONDAY"));
    }

    /// @return the secret shown
    String byWebhook(String kind, String path, String pace) {
        manager.get("/me/notices");
        var answer = manager.post(
                "/me/notices/webhook", Map.of("kind", kind, "address", hooks().url(path), "secret", "SEC"));
        assertThat(answer.statusCode()).isLessThan(400);
        manager.post("/me/notices/webhook/rhythm", Map.of("pace", pace, "hour", "8", "day", "MONDAY"));
        Matcher secret = Pattern.compile("<code[^>]*>([^<]+)</code>").matcher(answer.body());
        return secret.find() ? secret.group(1) : "";
    }

    /// The latest mail for an address once there are so many.
    static MimeMessage mail(String address, int count) {
        await().atMost(LONG).until(() -> mails().to(address).size() == count);
        return mails().to(address).getLast();
    }

    static String code(String address) {
        try {
            Matcher code = CODE.matcher(texts(mails().to(address).getFirst()).getFirst());
            assertThat(code.find()).isTrue();
            return code.group(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(Part part) throws Exception {
        List<String> texts = new ArrayList<>();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                texts.addAll(texts(parts.getBodyPart(i)));
            }
        } else {
            texts.add(part.getContent().toString());
        }
        return texts;
    }

    List<String> states() {
        return asked("state", "asked_at, d.id");
    }

    List<String> asked(String column, String order) {
        return house.asSystem(() -> jdbc.sql("select " + column
                        + " from notice_delivery d where identity_id = ? and not test order by " + order)
                .param(lin.id().id())
                .query(String.class)
                .list());
    }

    /// Until nothing follows from what has happened any more.
    void awaitQuiet() {
        await().atMost(LONG)
                .until(() ->
                        house.asSystem(() -> jdbc.sql("""
                        select not exists (select 1 from event_publication where completion_date is null)
                            and not exists (select 1 from job
                                where num_nonnulls(finished_at, cancelled_at, failed_at) = 0)
                        """).query(Boolean.class).single()));
    }

    private void listed(LocalDate asOf, String... codes) {
        List<Warning> warnings = new ArrayList<>();
        Map<String, AccountId> accounts = new HashMap<>();
        for (String code : codes) {
            accounts.put(code, house.account(code));
            warnings.add(new Warning(
                    code,
                    Kind.ORDER_MISSING,
                    Period.through(LocalDate.of(2026, 1, 5), asOf),
                    new Expectation(2, 5.8, 10),
                    0,
                    0.003,
                    0.04,
                    new Expectation(2_000_000, 11_200_000, 20_000_000),
                    FEBRUARY,
                    true,
                    List.of()));
        }
        actors.system(
                "test",
                () -> lists.take(
                        new Listed(asOf, "1", "CNY", warnings, List.of(), Optional.empty(), 0.04, FARED, Map.of()),
                        accounts));
    }
}
