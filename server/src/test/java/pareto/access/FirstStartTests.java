package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.testing.IntegrationTest;
import pareto.testing.MovableClock;
import pareto.testing.Visitor;

/// No administrator is left.
@IntegrationTest
@Import(MovableClock.Fixed.class)
class FirstStartTests {

    private final String login = "Admin-" + UUID.randomUUID();
    private final Map<String, String> form = Map.of("name", "林知夏", "login", login, "password", "tea-rooftop-violin");

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate inTransaction;

    @BeforeEach
    void nobodyHasAccess() {
        String end = "update identity set ended_at = now(), ended_by = id where kind = 'staff' and ended_at is null";
        actors.system(
                "test",
                () -> inTransaction.executeWithoutResult(
                        transaction -> jdbc.sql(end).update()));
    }

    @Test
    void leadsFromTheLinkThroughTheSecondFactorIntoTheHouse() {
        Visitor visitor = new Visitor(port);
        String link = link();
        assertThat(visitor.get(link).body()).contains("Become the administrator");

        assertThat(Visitor.goal(visitor.post(link, form))).isEqualTo("/second-factor");
        assertThat(Visitor.goal(visitor.get("/me"))).isEqualTo("/second-factor");

        String secret = secret(visitor.get("/second-factor"));
        HttpResponse<String> recovery = visitor.post("/second-factor", Map.of("code", code(secret)));
        assertThat(recovery.body()).contains("Recovery codes");
        assertThat(codes(recovery)).hasSize(8).doesNotHaveDuplicates();
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/staff").body()).contains("林知夏");
        assertThat(visitor.get("/audit").body()).contains("Person added", "Second factor set up");
        assertThat(first.link()).isEmpty();
    }

    @Test
    void letsTheAdministratorInviteAReaderWhoChangesNothing() {
        Visitor administrator = new Visitor(port);
        String link = link();
        administrator.get(link);
        administrator.post(link, form);
        administrator.post("/second-factor", Map.of("code", code(secret(administrator.get("/second-factor")))));
        administrator.get("/staff");
        String invited = "reader-" + UUID.randomUUID();
        String invitation = administrator
                .post("/staff", Map.of("name", "沈砚", "login", invited, "role", "READER", "reason", "年度审阅"))
                .body()
                .replaceAll("(?s).*(/welcome/[\\w-]+).*", "$1");

        Visitor reader = new Visitor(port);
        reader.get(invitation);
        assertThat(Visitor.goal(reader.post(invitation, Map.of("password", "tea-rooftop-violin"))))
                .isEqualTo("/");
        assertThat(reader.get("/me").body()).contains(invited);
        assertThat(reader.post("/staff", Map.of()).statusCode()).isEqualTo(403);
        assertThat(reader.post("/anything", Map.of()).statusCode()).isEqualTo(403);

        String self = administrator
                .get("/staff")
                .body()
                .replaceAll(
                        "(?s).*<td[^>]*>" + login.toLowerCase(Locale.ROOT) + "</td>.*?(/staff/[0-9a-f-]+)/end.*", "$1");
        assertThat(administrator.post(self + "/end", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void refusesACodeTwiceAndTakesARecoveryCodeOnce() {
        Visitor visitor = new Visitor(port);
        String link = link();
        visitor.get(link);
        visitor.post(link, form);
        String secret = secret(visitor.get("/second-factor"));
        String recovery = codes(visitor.post("/second-factor", Map.of("code", code(secret))))
                .getFirst();

        assertThat(secondFactor(code(secret))).isEqualTo(401);
        clock.move(Duration.ofSeconds(31));
        assertThat(secondFactor(code(secret))).isEqualTo(302);
        assertThat(secondFactor(recovery)).isEqualTo(302);
        assertThat(secondFactor(recovery)).isEqualTo(401);
    }

    @Test
    void takesALinkOnlyOnce() {
        String link = link();
        Visitor visitor = new Visitor(port);
        visitor.get(link);
        visitor.post(link, form);
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
        assertThat(visitor.post(link, form).statusCode()).isEqualTo(410);
    }

    @Test
    void takesALinkForHalfAnHour() {
        String link = link();
        Visitor visitor = new Visitor(port);
        clock.move(Duration.ofMinutes(29));
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(1));
        assertThat(visitor.post(link, form).statusCode()).isEqualTo(410);
    }

    @Test
    void takesOnlyTheLatestLink() {
        String earlier = link();
        String link = link();
        assertThat(new Visitor(port).get(earlier).statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheLinkWhenThePasswordIsRefused() {
        Visitor visitor = new Visitor(port);
        String link = link();
        visitor.get(link);
        assertThat(visitor.post(link, Map.of("name", "林知夏", "login", login, "password", "password1234"))
                        .body())
                .contains("among the first anyone would try");
        assertThat(visitor.post(link, form).statusCode()).isEqualTo(302);
    }

    private int secondFactor(String code) {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("login", login, "password", "tea-rooftop-violin"));
        visitor.get("/second-factor");
        return visitor.post("/second-factor", Map.of("code", code)).statusCode();
    }

    private String link() {
        return URI.create(first.link().orElseThrow()).getPath();
    }

    private String code(String secret) {
        return Totp.code(decode(secret), Totp.step(clock.instant()), 6);
    }

    private static String secret(HttpResponse<String> page) {
        return codes(page).getFirst();
    }

    private static List<String> codes(HttpResponse<String> page) {
        return Pattern.compile("<code[^>]*>([A-Z2-7 ]+)</code>")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static byte[] decode(String secret) {
        var bits = new BigInteger(1, new byte[0]);
        for (char each : secret.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each)));
        }
        byte[] bytes = new byte[20];
        byte[] number = bits.toByteArray();
        int length = Math.min(20, number.length);
        System.arraycopy(number, number.length - length, bytes, 20 - length, length);
        return bytes;
    }
}
