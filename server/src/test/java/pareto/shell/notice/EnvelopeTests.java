package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pareto.access.IdentityId;
import pareto.shell.format.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What robots are sent, as their services describe it.
class EnvelopeTests {

    private static final Instant NOW = Instant.ofEpochMilli(1_577_262_236_757L);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void toDingTalkCarriesItsSignatureInTheAddress() {
        Envelope envelope =
                to(Channel.Kind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=x", "this is secret", 1);

        assertThat(envelope.address().toString())
                .isEqualTo("https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=1577262236757"
                        + "&sign=hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D");
        assertThat(json(envelope).path("msgtype").asString()).isEqualTo("markdown");
        assertThat(json(envelope).at("/markdown/text").asString())
                .contains("[恒岳重工 1](https://pareto.example/warnings/1)");
    }

    @Test
    void toFeishuCarriesItsSignatureInTheBody() {
        Envelope envelope = to(Channel.Kind.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/x", "demo", 1);

        assertThat(json(envelope).path("timestamp").asString()).isEqualTo("1577262236");
        assertThat(json(envelope).path("sign").asString()).isEqualTo(Signature.feishu("demo", 1_577_262_236L));
        assertThat(json(envelope).at("/content/post/zh_cn/content/1/0/href").asString())
                .isEqualTo("https://pareto.example/warnings/1");
    }

    /// 企业微信 takes 4,096 bytes.
    @Test
    void toWeComHoldsAsManyThingsAsFit() {
        String text = json(to(Channel.Kind.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x", "", 50))
                .at("/markdown/content")
                .asString();

        assertThat(text.getBytes(UTF_8).length).isLessThanOrEqualTo(4_096);
        int said = text.split("\\[恒岳重工 ").length - 1;
        assertThat(said).isBetween(10, 49);
        assertThat(text).endsWith("另有 " + (50 - said) + " 条\n\n[打开](https://pareto.example/)");
    }

    /// Both take 20,000 bytes of the whole body.
    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "FEISHU"})
    void toOthersSaysHowManyThingsDidNotFit(Channel.Kind kind) {
        String body = to(kind, "https://robot.example/x", "", 300).body();

        int said = body.split("恒岳重工 ").length - 1;
        assertThat(body.getBytes(UTF_8).length).isBetween(17_000, 20_000);
        assertThat(body).contains("另有 " + (300 - said) + " 条");
    }

    @Test
    void saysWhatIsNewRatherThanWhatIsOld() {
        var one = new Message.Entry(UUID.randomUUID(), "新", "", List.of(), "", Map.of());
        var old = new Message.Entry(UUID.randomUUID(), "旧", "", List.of(), "", Map.of());
        var groups = List.of(
                new Message.Group(true, "新情况", List.of(one), 0), new Message.Group(false, "仍未处理", List.of(old), 3));
        var message = new Message(
                Language.ZH,
                "",
                "",
                List.of(new Message.Section("warning", "", groups)),
                "",
                "",
                "",
                "",
                more -> "另有 " + more + " 条");

        String text = Robot.markdown(message.shortened(shorter ->
                shorter.groups().mapToInt(group -> group.entries().size()).sum() < 2));

        assertThat(text).contains("[新]", "另有 4 条").doesNotContain("[旧]");
    }

    @Test
    void saysNamesWithoutWhatRobotsTakeForLinksAndMentions() {
        assertThat(Robot.calm("<@all> [点这里](https://evil.example)")).doesNotContain("<", "[", "]");
    }

    @Test
    void isRefusedByRobotsInTheBodyOfAGoodAnswer() {
        assertThat(Envelope.complaint(Channel.Kind.DINGTALK, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"))
                .isEqualTo("310000 sign not match");
        assertThat(Envelope.complaint(Channel.Kind.FEISHU, "{\"code\":19021,\"msg\":\"sign match fail\"}"))
                .isEqualTo("19021 sign match fail");
        assertThat(Envelope.complaint(Channel.Kind.WECOM, "<html>")).isEqualTo("<html>");
        assertThat(Envelope.complaint(Channel.Kind.WECOM, "{\"errcode\":0,\"errmsg\":\"ok\"}"))
                .isEmpty();
        assertThat(Envelope.complaint(Channel.Kind.FEISHU, "{\"StatusCode\":0,\"code\":0}"))
                .isEmpty();
    }

    private static Envelope to(Channel.Kind kind, String target, String secret, int things) {
        var channel = new Channel(UUID.randomUUID(), IdentityId.next(), kind, target, secret, Rhythm.FIRST, Set.of());
        List<Message.Entry> entries = IntStream.rangeClosed(1, things)
                .mapToObj(i -> new Message.Entry(
                        UUID.randomUUID(),
                        "恒岳重工 " + i,
                        "该来的订单没有来",
                        List.of("应有 5.8 个下单日，实际 0 个。"),
                        "https://pareto.example/warnings/" + i,
                        Map.of()))
                .toList();
        var group = new Message.Group(true, "新情况", entries, 0);
        var section = new Message.Section("warning", things + " 条新预警", List.of(group));
        return Envelope.of(
                channel,
                new Message(
                        Language.ZH,
                        "新预警",
                        "",
                        List.of(section),
                        "",
                        "https://pareto.example/me/notices",
                        "",
                        "打开",
                        more -> "另有 " + more + " 条"),
                UUID.randomUUID(),
                NOW);
    }

    private static JsonNode json(Envelope envelope) {
        return JSON.readTree(envelope.body());
    }
}
