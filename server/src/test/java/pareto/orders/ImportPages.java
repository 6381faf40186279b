package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pareto.testing.Visitor;

/// The pages of an import, filled in as a browser without script would.
record ImportPages(Visitor visitor) {

    private static final Pattern FIELD = Pattern.compile(
            "<(input|select)\\b[^>]*?\\bname=\"([^\"]*)\"([^>]*)>(?:((?:\\s*<option[^>]*>[^<]*</option>)*\\s*)</select>)?",
            Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\bselected");

    /// Hands a file in and answers the path of its preview.
    String upload(String name, byte[] content) {
        visitor.get("/imports");
        HttpResponse<String> answer = visitor.upload("/imports/uploads", name, content);
        String preview = Visitor.goal(answer);
        assertThat(preview).as(answer.toString() + answer.body()).startsWith("/imports/uploads/");
        return preview;
    }

    /// The form of a preview as it stands, with the source filled in.
    List<Map.Entry<String, String>> form(String preview, String source) {
        String page = visitor.get(preview).body();
        int begin = page.indexOf("<form method=\"post\" action=\"" + preview);
        Matcher fields = FIELD.matcher(page.substring(begin, page.indexOf("</form>", begin)));
        List<Map.Entry<String, String>> form = new ArrayList<>();
        while (fields.find()) {
            String name = fields.group(2);
            if (!name.equals("_csrf")) {
                form.add(Map.entry(name, name.equals("source") && !source.isEmpty() ? source : value(fields)));
            }
        }
        return form;
    }

    /// Starts the import of a file as it is recognised.
    void start(String preview, String source) {
        HttpResponse<String> started = visitor.post(preview, form(preview, source));
        assertThat(Visitor.goal(started)).as(started.body()).startsWith("/jobs/");
    }

    private static String value(Matcher field) {
        boolean select = field.group(1).equals("select");
        Matcher found = select ? SELECTED.matcher(field.group(4)) : VALUE.matcher(field.group(3));
        return found.find() ? found.group(1) : "";
    }
}
