package pareto.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.Visitor;

/// A director who imports files by the pages, as a browser without script would.
final class Importer {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    final Visitor visitor;
    private final ImportPages pages;
    private final Actors actors;
    private final Batches batches;

    Importer(ApplicationContext application) {
        actors = application.getBean(Actors.class);
        batches = application.getBean(Batches.class);
        visitor = application.getBean(House.class).signedIn(Role.DIRECTOR);
        pages = new ImportPages(visitor);
    }

    /// Hands a file in and answers the path of its preview.
    String upload(String name, byte[] content) {
        return pages.upload(name, content);
    }

    /// The form of a preview as it stands, with the source filled in.
    List<Map.Entry<String, String>> form(String preview, String source) {
        return pages.form(preview, source);
    }

    /// Imports a file as it is recognised and answers its batch, once it is settled or asks.
    OrderBatch take(String name, String content, String source) {
        String preview = upload(name, content.getBytes(UTF_8));
        pages.start(preview, source);
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
}
