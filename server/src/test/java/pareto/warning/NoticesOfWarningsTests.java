package pareto.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pareto.access.Actors;
import pareto.access.Identities;
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
/// It is Monday, 2 March 2026, 09:00.
@IntegrationTest
@Import(MovableClock.Fixed.class)
class NoticesOfWarningsTests {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 21);
    private static final Hindsight FARED = new Hindsight(FEBRUARY.minusYears(2), FEBRUARY, 25, 20, 0.18, 30, 24);
    private static final Pattern CODE = Pattern.compile("Code: (\\d{8})");
    private static final Duration LONG = Duration.ofSeconds(60);

    private static @Nullable MailServer mails;
    private static @Nullable WebhookServer hooks;

    @BeforeAll
    static void serversOfOthers() {
        mails = MailServer.start();
        hooks = new WebhookServer();
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

    @LocalServerPort
    private int port;

    @Autowired
    private House house;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private SightGrants grants;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private ListRows lists;

    @Autowired
    private Notices notices;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private WithPassword lin = new WithPassword(IdentityId.next(), "", "");
    private Visitor manager = new Visitor(0);
    private String address = "";

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

    @Test
    void tellByMailWhatOneMaySeeOneselfAndNothingConfidential() throws Exception {
        byMail(address, "AT_ONCE");

        news("1");

        MimeMessage mail = mail(address, 2);
        assertThat(mail.getSubject()).isEqualTo("1 new warning, ¥11.20M of revenue at risk");
        assertThat(mail.getContentType()).startsWith("multipart/");
        List<String> parts = texts(mail);
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains("恒岳重工", "Order missing", "5.8 order days expected, 0 came", "false alarm 4%")
                        .contains("¥11.20M in twelve months", "Feb 21, 2026", "/warnings/", "End these mails")
                        .doesNotContain("隐谷科技")
                        .doesNotContain("玄垣装备"));
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(manager.get("/me/notices").body()).contains("Sent", "1 new");
        assertThat(audited()).contains("shell.did.noticeSent");
    }

    @Test
    void tellNothingTwice() {
        byMail(address, "AT_ONCE");
        news("1");
        mail(address, 2);

        news("1");
        news("2");

        awaitOnPage("Nothing new, nothing sent");
        assertThat(mails().to(address)).hasSize(2);
        assertThat(states()).containsExactly("sent", "nothing");
    }

    @Test
    void tellWhatHasComeSinceAndWhatIsStillOpen() throws Exception {
        byMail(address, "AT_ONCE");
        news("1");
        mail(address, 2);
        actors.system("test", () -> grants.grant(house.account("W2").id(), lin.id(), "test"));

        news("2");

        assertThat(texts(mail(address, 3)).getFirst())
                .contains("New: 1", "隐谷科技", "Still open: 1", "恒岳重工")
                .doesNotContain("玄垣装备");
    }

    @Test
    void goToNoAddressThatWasNotConfirmed() {
        manager.get("/me/notices");
        for (String wrong : List.of(
                "lin@elsewhere.example", "lin", "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com")) {
            assertThat(manager.post("/me/notices/mail", Map.of("address", wrong))
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(manager.post("/me/notices/mail", Map.of("address", address)).statusCode())
                .isEqualTo(302);
        mail(address, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(manager.post("/me/notices/mail/confirmation", Map.of("code", "none"))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(manager.post("/me/notices/mail/confirmation", Map.of("code", code(address)))
                        .statusCode())
                .isEqualTo(409);

        news("1");

        assertThat(states()).isEmpty();
        assertThat(mails().to(address)).hasSize(1);
    }

    @Test
    void areTriedAgainWhenTheServerHasNoTime() {
        String busy = "busy-" + address;
        byMail(busy, "AT_ONCE");
        mails().busy(true);
        news("1");
        awaitOnPage("The mail server refused it: 451 4.3.2 Come back later");
        assertThat(mails().to(busy)).hasSize(1);

        mails().busy(false);
        clock.move(Duration.ofMinutes(1));

        mail(busy, 2);
        awaitOnPage("Sent");
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void areGivenUpAfterADay() {
        byWebhook("GENERIC", "/broken", "AT_ONCE");
        hooks().answers(500, "out of order");
        news("1");
        int tried = 0;
        for (Duration wait : List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofHours(6),
                Duration.ofHours(12))) {
            int attempt = ++tried;
            await().atMost(LONG).until(() -> attempts() == attempt && states().equals(List.of("waiting")));
            clock.move(wait);
        }

        await().atMost(LONG).until(() -> states().equals(List.of("given-up")));
        assertThat(hooks().at("/broken")).hasSize(8);
        manager = house.signedIn(lin);
        assertThat(manager.get("/me/notices").body()).contains("Given up", "The address answered: 500 out of order");
    }

    @Test
    void goToNobodyWhoseAccessHasEnded() {
        byWebhook("GENERIC", "/left", "AT_ONCE");
        hooks().answers(503, "");
        news("1");
        await().atMost(LONG).until(() -> states().equals(List.of("waiting")) && attempts() == 1);
        hooks().answers(200, "");

        actors.system("test", () -> identities.end(lin.id()));
        clock.move(Duration.ofMinutes(1));

        await().atMost(LONG).until(() -> states().equals(List.of("given-up")));
        assertThat(hooks().at("/left")).hasSize(1);
        news("2");
        assertThat(states()).containsExactly("given-up");
    }

    @Test
    void holdOnlyWhatIsSeenWhenTheyAreSent() {
        byWebhook("GENERIC", "/sight", "AT_ONCE");
        hooks().answers(503, "");
        news("1");
        await().atMost(LONG).until(() -> states().equals(List.of("waiting")) && attempts() == 1);
        hooks().answers(200, "");

        actors.system("test", () -> grants.revoke(house.account("W1").id(), lin.id(), "test"));
        clock.move(Duration.ofMinutes(1));

        await().atMost(LONG).until(() -> states().equals(List.of("nothing")));
        assertThat(hooks().at("/sight")).hasSize(1);
    }

    @Test
    void comeAtTheHourChosenOnceADay() {
        byWebhook("WECOM", "/daily", "DAILY");
        actors.system("test", notices::hourStrikes);
        assertThat(states()).isEmpty();

        clock.move(Duration.ofHours(23));
        actors.system("test", notices::hourStrikes);
        actors.system("test", notices::hourStrikes);

        await().atMost(LONG).until(() -> states().equals(List.of("sent")));
        assertThat(hooks().at("/daily")).hasSize(1);
        assertThat(hooks().at("/daily").getFirst().body()).contains("markdown", "恒岳重工");
    }

    @Test
    void toAProgramAreSignedAndHaveANumber() throws Exception {
        String secret = byWebhook("GENERIC", "/signed", "AT_ONCE");

        news("1");

        await().atMost(LONG).until(() -> hooks().at("/signed").size() == 1);
        var got = hooks().at("/signed").getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((got.header("Pareto-timestamp") + "." + got.body()).getBytes(UTF_8));
        assertThat(got.header("Pareto-signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
        assertThat(UUID.fromString(got.header("Pareto-id"))).isNotNull();
        assertThat(got.body())
                .contains("\"accountCode\":\"W1\"", "\"falseAlarm\":0.04", "\"mid\":11200000")
                .doesNotContain("W2")
                .doesNotContain("W3");
        assertThat(manager.get("/me/notices").body()).doesNotContain(secret);
    }

    @Test
    void followNoAnswerElsewhereAndSayWhatARobotRefuses() {
        byWebhook("DINGTALK", "/moved", "NEVER");
        hooks().answers(302, "");
        tested("webhook", "The address answered: 302");
        assertThat(hooks().at("/elsewhere")).isEmpty();

        hooks().answers(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
        tested("webhook", "The address answered: 310000 sign not match");

        hooks().answers(200, "{\"errcode\":0}");
        tested("webhook", "Accepted by the server of localhost");
        assertThat(manager.get("/me/notices").body()).contains("Test accepted", "Given up");
    }

    @Test
    void goToNoAddressWithinTheOwnNetwork() {
        manager.get("/me/notices");
        for (String inside : List.of(
                "https://127.0.0.1/x",
                "https://10.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest",
                "https://me@8.8.8.8/x",
                "http://8.8.8.8/x",
                "file:///etc/passwd",
                "nonsense")) {
            assertThat(manager.post("/me/notices/webhook", Map.of("kind", "GENERIC", "address", inside))
                            .statusCode())
                    .as(inside)
                    .isEqualTo(400);
        }
    }

    /// Mail programs post the link without a page of ours; opening it changes nothing.
    @Test
    void endByTheLinkInAMail() throws Exception {
        byMail(address, "AT_ONCE");
        news("1");
        String link = mail(address, 2).getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        String path = URI.create(link).getPath();
        Visitor stranger = new Visitor(port);

        assertThat(stranger.get(path).body()).contains("End these mails").doesNotContain(address);
        assertThat(rhythm()).isEqualTo("at-once");
        assertThat(stranger.post(path.substring(0, path.length() - 1), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(path, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(200);

        assertThat(rhythm()).isEqualTo("never");
        actors.system("test", () -> grants.grant(house.account("W2").id(), lin.id(), "test"));
        news("2");
        assertThat(states()).containsExactly("sent");
    }

    private static MailServer mails() {
        return Objects.requireNonNull(mails);
    }

    private static WebhookServer hooks() {
        return Objects.requireNonNull(hooks);
    }

    private void news(String list) {
        actors.system("test", () -> notices.news("list " + list));
    }

    private void byMail(String address, String pace) {
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
    private String byWebhook(String kind, String path, String pace) {
        manager.get("/me/notices");
        var answer = manager.post(
                "/me/notices/webhook", Map.of("kind", kind, "address", hooks().url(path), "secret", "SEC"));
        assertThat(answer.statusCode()).isLessThan(400);
        manager.post("/me/notices/webhook/rhythm", Map.of("pace", pace, "hour", "8", "day", "MONDAY"));
        Matcher secret = Pattern.compile("<code[^>]*>([^<]+)</code>").matcher(answer.body());
        return secret.find() ? secret.group(1) : "";
    }

    private void tested(String way, String outcome) {
        manager.get("/me/notices");
        String job = Visitor.goal(manager.post("/me/notices/" + way + "/test", Map.of()));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(manager.get(job).body()).contains(outcome));
    }

    /// The latest mail for an address once there are so many.
    private static MimeMessage mail(String address, int count) {
        await().atMost(LONG).until(() -> mails().to(address).size() == count);
        return mails().to(address).getLast();
    }

    private static String code(String address) {
        try {
            Matcher code = CODE.matcher(texts(mails().to(address).getFirst()).getFirst());
            assertThat(code.find()).isTrue();
            return code.group(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Part part) throws Exception {
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

    private void awaitOnPage(String words) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(manager.get("/me/notices").body()).contains(words));
    }

    private List<String> states() {
        return asked("state", "asked_at, d.id");
    }

    private int attempts() {
        return asked("attempts::text", "asked_at").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private List<String> asked(String column, String order) {
        return house.asSystem(() -> jdbc.sql("select " + column
                        + " from notice_delivery d where identity_id = ? and not test order by " + order)
                .param(lin.id().id())
                .query(String.class)
                .list());
    }

    private String rhythm() {
        return house.asSystem(() -> jdbc.sql("select pace from notice_channel where identity_id = ?")
                .param(lin.id().id())
                .query(String.class)
                .single());
    }

    private List<String> audited() {
        return house.asSystem(() -> jdbc.sql("select what from audit where actor_id = ?")
                .param(lin.id().id())
                .query(String.class)
                .list());
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
                    true));
        }
        actors.system("test", () -> lists.take(new Listed(asOf, "1", "CNY", warnings, FARED), accounts));
    }
}
