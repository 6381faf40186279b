package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A message as the robots of chat services show it: their kind of Markdown, within their limit.
final class Robot {

    /// Bytes a message may have; 企业微信 takes 4,096, 钉钉 and 飞书 about 20,000. Some are kept for names of fields.
    static final int WECOM = 4_000;

    static final int DINGTALK = 18_000;
    private static final int FEISHU = 18_000;

    /// What would begin a link, a mention or a heading in the name of an account, and what stands for it.
    private static final String MARKS = "[]<>`*_#";

    private static final String PLAIN = "［］＜＞｀＊＿＃";

    private Robot() {}

    /// As many things as fit, then a link to all.
    static String markdown(Message message, int most) {
        String end = "[" + message.openIn() + "](" + message.settings().replace("/me/notices", "/") + ")";
        int left = most - bytes(end);
        var text = new StringBuilder();
        for (String part : parts(message)) {
            left -= bytes(part);
            if (left < 0) {
                break;
            }
            text.append(part);
        }
        return text + end;
    }

    private static List<String> parts(Message message) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + calm(message.subject()) + "**\n\n");
        if (!message.note().isEmpty()) {
            parts.add(calm(message.note()) + "\n\n");
        }
        message.groups().forEach(group -> {
            parts.add("**" + calm(group.title()) + "**\n\n");
            group.entries().forEach(entry -> parts.add(part(entry)));
            if (!group.more().isEmpty()) {
                parts.add(calm(group.more()) + "\n\n");
            }
        });
        return parts;
    }

    private static String part(Message.Entry entry) {
        var text = new StringBuilder("> [%s](%s) %s\n\n".formatted(calm(entry.title()), entry.url(), entry.label()));
        entry.lines().forEach(line -> text.append("> ").append(calm(line)).append("\n\n"));
        return text.toString();
    }

    /// Rows of 飞书's rich text.
    static List<List<Map<String, String>>> rows(Message message) {
        List<List<Map<String, String>>> rows = new ArrayList<>();
        if (!message.note().isEmpty()) {
            rows.add(List.of(text(message.note())));
        }
        int[] left = {FEISHU};
        message.groups().forEach(group -> {
            rows.add(List.of(text(group.title())));
            for (Message.Entry entry : group.entries()) {
                String said = entry.label() + "\n" + String.join("\n", entry.lines());
                left[0] -= bytes(entry.title() + entry.url() + said);
                if (left[0] >= 0) {
                    rows.add(List.of(link(entry.title(), entry.url()), text(" " + said)));
                }
            }
            if (!group.more().isEmpty()) {
                rows.add(List.of(text(group.more())));
            }
        });
        rows.add(List.of(link(message.openIn(), message.settings().replace("/me/notices", "/"))));
        return rows;
    }

    private static Map<String, String> text(String said) {
        return Map.of("tag", "text", "text", said);
    }

    private static Map<String, String> link(String said, String url) {
        return Map.of("tag", "a", "text", said, "href", url);
    }

    static String calm(String said) {
        var calm = new StringBuilder();
        said.chars().forEach(letter -> {
            int mark = MARKS.indexOf(letter);
            calm.append(mark < 0 ? (char) letter : PLAIN.charAt(mark));
        });
        return calm.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
