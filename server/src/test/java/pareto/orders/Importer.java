package pareto.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.testing.Visitor;

/// A director who imports files by the pages, as a browser without script would.
final class Importer {

    private static final Pattern FIELD = Pattern.compile(
            "<(input|select)\\b[^>]*?\\bname=\"([^\"]*)\"([^>]*)>(?:((?:\\s*<option[^>]*>[^<]*</option>)*\\s*)</select>)?",
            Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\bselected");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    final Visitor visitor;
    private final Actors actors;
    private final Batches batches;

    Importer(int port, ApplicationContext application) {
        actors = application.getBean(Actors.class);
        batches = application.getBean(Batches.class);
        visitor = person(port, application, Role.DIRECTOR);
    }

    static Visitor person(int port, ApplicationContext application, Role role) {
        Identities identities = application.getBean(Identities.class);
        Identities.WithPassword person = application
                .getBean(Actors.class)
                .system("test", () -> identities.create("林知夏", role + "-" + UUID.randomUUID(), role));
        return new Visitor(port).signIn(person.login(), person.password());
    }

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

    /// Imports a file as it is recognised and answers its batch, once it is settled or asks.
    OrderBatch take(String name, String content, String source) {
        String preview = upload(name, content.getBytes(UTF_8));
        HttpResponse<String> started = visitor.post(preview, form(preview, source));
        assertThat(Visitor.goal(started)).as(started.body()).startsWith("/jobs/");
        return settled(latest(name));
    }

    OrderBatch undo(OrderBatch batch) {
        visitor.get(page(batch));
        visitor.post(page(batch) + "/undoing", Map.of());
        return until(batch.id(), OrderBatch.State.UNDONE);
    }

    OrderBatch decide(OrderBatch batch, String mode) {
        visitor.get(page(batch));
        visitor.post(page(batch) + "/mode", Map.of("mode", mode));
        return until(batch.id(), OrderBatch.State.COUNTING);
    }

    OrderBatch now(OrderBatchId id) {
        return actors.system("test", () -> batches.find(id).orElseThrow());
    }

    /// What a page says, without its tags.
    String text(String path) {
        return TAGS.matcher(visitor.get(path).body()).replaceAll(" ").replaceAll("\\s+", " ");
    }

    static String page(OrderBatch batch) {
        return "/imports/" + batch.id().id();
    }

    private OrderBatchId latest(String name) {
        return actors.system("test", () -> batches.latest(1_000)).stream()
                .filter(batch -> batch.fileName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private OrderBatch settled(OrderBatchId id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> now(id).state() != OrderBatch.State.RUNNING);
        return now(id);
    }

    private OrderBatch until(OrderBatchId id, OrderBatch.State state) {
        await().atMost(Duration.ofMinutes(2)).until(() -> now(id).state() == state);
        return now(id);
    }

    private static String value(Matcher field) {
        boolean select = field.group(1).equals("select");
        Matcher found = select ? SELECTED.matcher(field.group(4)) : VALUE.matcher(field.group(3));
        return found.find() ? found.group(1) : "";
    }
}
