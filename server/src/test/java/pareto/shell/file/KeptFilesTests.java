package pareto.shell.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.database.DataFolder;
import pareto.shell.Refusal;
import pareto.testing.IntegrationTest;

@IntegrationTest
@TestPropertySource(properties = "pareto.files.limit=1KB")
class KeptFilesTests {

    private final FileStore store;
    private final Actors actors;
    private final DataFolder folder;
    private final TransactionTemplate transaction;

    @Autowired
    KeptFilesTests(FileStore store, Actors actors, DataFolder folder, PlatformTransactionManager transactions) {
        this.store = store;
        this.actors = actors;
        this.folder = folder;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void lieUnderAnIdAndAreSentAsAttachments() throws Exception {
        var file = kept("订单,金额", "..\\..\\etc/订单 \"2026\".csv");
        assertThat(file.name()).isEqualTo("订单 2026.csv");
        assertThat(file.path())
                .hasParent(folder.files())
                .hasFileName(file.id().toString())
                .hasContent("订单,金额");
        assertThat(file.sha256()).isEqualTo(sha256("订单,金额"));
        var answer = asTester(() -> store.attachment(file.id()));
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentType()).hasToString("application/octet-stream");
    }

    @Test
    void areSeenByNobodyWithoutSight() {
        var file = kept("a", "a.csv");
        assertThatThrownBy(() -> store.get(file.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void vanishWithTheirTransaction() {
        var file = Objects.requireNonNull(asTester(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return store.keep(stream("a"), "a.csv");
        })));
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void areGoneWhenRemoved() {
        var file = kept("a", "a.csv");
        asTester(() -> {
            store.remove(file.id());
            return file;
        });
        assertThat(file.path()).doesNotExist();
        assertThatThrownBy(() -> asTester(() -> store.get(file.id()))).isInstanceOf(Refusal.class);
    }

    @Test
    void areRefusedWhenEmptyOrTooLargeAndLeaveNothingBehind() throws Exception {
        try (var before = Files.list(folder.files())) {
            var count = before.count();
            assertThatThrownBy(() -> kept("", "a.csv")).hasMessage("shell.file.empty");
            assertThatThrownBy(() -> kept("x".repeat(1025), "a.csv")).hasMessage("shell.failure.tooLarge");
            try (var after = Files.list(folder.files())) {
                assertThat(after.count()).isEqualTo(count);
            }
        }
    }

    private StoredFile kept(String content, String name) {
        return asTester(() -> store.keep(stream(content), name));
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    private static String sha256(String content) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        return java.util.HexFormat.of().formatHex(digest);
    }

    private <T> T asTester(ScopedValue.CallableOp<T, RuntimeException> work) {
        return actors.system("tester", work);
    }
}
