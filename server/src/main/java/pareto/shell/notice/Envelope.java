package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One request to a webhook: a message in the form its receiver reads, signed as it wants.
///
/// @param headers beside the type of the body, which is JSON
record Envelope(URI address, Map<String, String> headers, String body) {

    /// Bytes a message may have: 企业微信 takes 4,096 of text, 钉钉 and 飞书 about 20,000 of everything.
    private static final int WECOM = 4_096;

    private static final int OTHERS = 18_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Envelope of(Channel channel, Message message, UUID id, Instant now) {
        return switch (channel.kind()) {
            case GENERIC -> generic(channel, message, id, now);
            case WECOM -> wecom(channel, message.shortened(one -> bytes(Robot.markdown(one)) <= WECOM));
            case DINGTALK -> shortened(message, one -> dingtalk(channel, one, now));
            case FEISHU -> shortened(message, one -> feishu(channel, one, now));
            case MAIL -> throw new IllegalArgumentException("A mail is no webhook");
        };
    }

    private static Envelope shortened(Message message, Function<Message, Envelope> form) {
        return form.apply(message.shortened(one -> bytes(form.apply(one).body()) <= OTHERS));
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static Envelope generic(Channel channel, Message message, UUID id, Instant now) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", id.toString());
        content.put("language", message.language().tag());
        content.put("subject", message.subject());
        content.put("note", message.note());
        content.put(
                "sections", message.sections().stream().map(Envelope::section).toList());
        String body = JSON.writeValueAsString(content);
        long seconds = now.getEpochSecond();
        return new Envelope(
                URI.create(channel.target()),
                Map.of(
                        "Pareto-Id", id.toString(),
                        "Pareto-Timestamp", String.valueOf(seconds),
                        "Pareto-Signature", "sha256=" + Signature.generic(channel.secret(), seconds, body)),
                body);
    }

    private static Map<String, Object> section(Message.Section section) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("source", section.source());
        content.put("subject", section.subject());
        for (Message.Group group : section.groups()) {
            content.put(
                    group.fresh() ? "new" : "open",
                    group.entries().stream().map(Envelope::entry).toList());
        }
        return content;
    }

    private static Map<String, Object> entry(Message.Entry entry) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", entry.id().toString());
        content.put("title", entry.title());
        content.put("label", entry.label());
        content.put("lines", entry.lines());
        content.put("url", entry.url());
        content.put("data", entry.data());
        return content;
    }

    private static Envelope wecom(Channel channel, Message message) {
        var content = Map.of("content", Robot.markdown(message));
        return posted(channel.target(), Map.of("msgtype", "markdown", "markdown", content));
    }

    private static Envelope dingtalk(Channel channel, Message message, Instant now) {
        String address = channel.target();
        if (!channel.secret().isEmpty()) {
            long millis = now.toEpochMilli();
            address += (address.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign="
                    + URLEncoder.encode(Signature.dingtalk(channel.secret(), millis), UTF_8);
        }
        var content = Map.of("title", message.subject(), "text", Robot.markdown(message));
        return posted(address, Map.of("msgtype", "markdown", "markdown", content));
    }

    private static Envelope feishu(Channel channel, Message message, Instant now) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (!channel.secret().isEmpty()) {
            long seconds = now.getEpochSecond();
            content.put("timestamp", String.valueOf(seconds));
            content.put("sign", Signature.feishu(channel.secret(), seconds));
        }
        String language = message.language().chinese() ? "zh_cn" : "en_us";
        Map<String, Object> post = Map.of("title", message.subject(), "content", Robot.rows(message));
        content.put("msg_type", "post");
        content.put("content", Map.of("post", Map.of(language, post)));
        return posted(channel.target(), content);
    }

    private static Envelope posted(String address, Map<String, ?> content) {
        return new Envelope(URI.create(address), Map.of(), JSON.writeValueAsString(content));
    }

    /// Whether an answer with status 200 means that it was taken; robots say otherwise in the body.
    ///
    /// @return what the robot says is wrong; empty when nothing is
    static String complaint(Channel.Kind kind, String answer) {
        if (kind == Channel.Kind.GENERIC) {
            return "";
        }
        try {
            var said = JSON.readTree(answer);
            for (String code : List.of("errcode", "code", "StatusCode")) {
                if (said.path(code).isNumber()) {
                    return said.path(code).asInt() == 0
                            ? ""
                            : said.path(code).asInt() + " "
                                    + said.path("errmsg")
                                            .asString(said.path("msg").asString(""));
                }
            }
        } catch (JacksonException e) {
            return answer;
        }
        return answer;
    }
}
