package pareto.shell.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.cli.Main;
import pareto.database.DataFolder;
import pareto.shell.Refusal;

/// Small files that are read one after another by the process that waits for them.
class FilesReadOneAfterAnotherTests {

    private static final String ORDERS = "客户编码,客户名称\nK1,恒岳重工\nK2,云帆零售\n";

    @TempDir
    private Path folder;

    /// Processes of applications that are kept for other tests.
    private final List<ProcessHandle> others = all().toList();

    private Worker worker;

    /// What the command `tables` reports.
    record Written(int tables, long records) {}

    @BeforeEach
    void open() {
        worker = new Worker(new DataFolder(folder));
    }

    @AfterEach
    void close() {
        worker.end();
    }

    @Test
    void areReadByOneProcess() throws IOException {
        assertThat(read("a.csv", ORDERS).records()).isEqualTo(3);
        List<ProcessHandle> first = readers();
        assertThat(read("b.csv", ORDERS + "K3,东麓能源\n").records()).isEqualTo(4);

        assertThat(first).hasSize(1);
        assertThat(readers()).isEqualTo(first);
    }

    @Test
    void areReadByAnotherOnceOneCouldNotBeRead() throws IOException {
        read("a.csv", ORDERS);
        List<ProcessHandle> first = readers();

        assertThatThrownBy(() -> read("empty.csv", "")).isInstanceOf(Refusal.class);
        assertThat(readers()).isEmpty();
        assertThat(read("b.csv", ORDERS).records()).isEqualTo(3);
        assertThat(readers()).hasSize(1).isNotEqualTo(first);
    }

    @Test
    void areReadByAnotherOnceTheOneThatWaitedIsGone() throws IOException {
        read("a.csv", ORDERS);
        ProcessHandle first = readers().getFirst();
        first.destroyForcibly();
        await().until(() -> !first.isAlive());

        assertThat(read("b.csv", ORDERS).records()).isEqualTo(3);
    }

    @Test
    void leaveNoProcessBehindWhenSomebodyHasHadEnough() throws IOException {
        StoredFile file = file("long.csv", ORDERS + "K3,东麓能源\n".repeat(2_000));

        assertThatThrownBy(() -> worker.ask(Written.class, file, step -> false, command(file)))
                .isInstanceOf(CancellationException.class);
        assertThat(readers()).isEmpty();
    }

    @Test
    void leaveNoProcessBehindWhenTheServerEnds() throws IOException {
        read("a.csv", ORDERS);
        worker.end();

        assertThat(readers()).isEmpty();
    }

    private Written read(String name, String content) throws IOException {
        StoredFile file = file(name, content);
        return worker.ask(Written.class, file, step -> true, command(file));
    }

    private String[] command(StoredFile file) {
        return new String[] {
            "tables", file.path().toString(), folder.resolve("out").toString()
        };
    }

    private StoredFile file(String name, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        return new StoredFile(new FileId(UUID.randomUUID()), name, Files.size(path), "", path);
    }

    private List<ProcessHandle> readers() {
        return all().filter(reader -> !others.contains(reader)).toList();
    }

    private static Stream<ProcessHandle> all() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("-D" + Main.WORKER + "=true"));
    }
}
