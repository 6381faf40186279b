package pareto.shell.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A message as the robots of chat services show it: their kind of Markdown or rich text.
final class Robot {

    /// What would begin a link, a mention or a heading in the name of an account, and what stands for it.
    private static final String MARKS = "[]<>`*_#";

    private static final String PLAIN = "［］＜＞｀＊＿＃";

    private Robot() {}

    /// All things, then a link to Pareto.
    static String markdown(Message message) {
        var text = new StringBuilder("**" + calm(message.subject()) + "**\n\n");
        if (!message.note().isEmpty()) {
            text.append(calm(message.note())).append("\n\n");
        }
        message.groups().forEach(group -> {
            text.append("**").append(calm(group.title())).append("**\n\n");
            group.entries().forEach(entry -> text.append(part(entry)));
            if (group.more() > 0) {
                text.append(calm(message.moreOf(group))).append("\n\n");
            }
        });
        return text + "[" + message.openIn() + "](" + message.settings().replace("/me/notices", "/") + ")";
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
        message.groups().forEach(group -> {
            rows.add(List.of(text(group.title())));
            for (Message.Entry entry : group.entries()) {
                String said = entry.label() + "\n" + String.join("\n", entry.lines());
                rows.add(List.of(link(entry.title(), entry.url()), text(" " + said)));
            }
            if (group.more() > 0) {
                rows.add(List.of(text(message.moreOf(group))));
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
}
