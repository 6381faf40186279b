package pareto.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import pareto.testing.Visitor;

class NoticesByWebhookTests extends ThreeListedAccounts {

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

    private void tested(String way, String outcome) {
        manager.get("/me/notices");
        String job = Visitor.goal(manager.post("/me/notices/" + way + "/test", Map.of()));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(manager.get(job).body()).contains(outcome));
    }
}
