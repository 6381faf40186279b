package pareto.service.intake;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a mail written in HTML says, as plain text: nothing of it is run, shown as markup or fetched.
final class HtmlText {

    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer");

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("head, script, style, template, noscript, iframe, object").remove();
        Flow flow = new Flow();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    flow.words(words.getWholeText());
                } else if (node instanceof Element element && LINES.contains(element.normalName())) {
                    flow.line();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    String name = element.normalName();
                    if (LINES.contains(name) && !name.equals("br")) {
                        flow.line();
                    } else if (name.equals("td") || name.equals("th")) {
                        flow.blank();
                    }
                }
            }
        });
        return flow.text.toString().strip();
    }

    /// Text as it grows. Blanks and line ends are held back until a letter follows, so that however many there are
    /// they cost one look each.
    private static final class Flow {

        private final StringBuilder text = new StringBuilder();
        private boolean blank;
        private int lines;

        void words(String words) {
            for (int at = 0; at < words.length(); at++) {
                char letter = words.charAt(at);
                if (letter <= ' ' && Character.isWhitespace(letter) || letter == '\u00a0') {
                    blank();
                } else {
                    put(letter);
                }
            }
        }

        void blank() {
            blank = true;
        }

        void line() {
            lines++;
        }

        private void put(char letter) {
            if (!text.isEmpty()) {
                text.append(lines > 1 ? "\n\n" : lines > 0 ? "\n" : blank ? " " : "");
            }
            lines = 0;
            blank = false;
            text.append(letter);
        }
    }
}
