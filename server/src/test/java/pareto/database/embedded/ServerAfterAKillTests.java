package pareto.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.database.DataFolder;
import pareto.database.StartRefusedException;

class ServerAfterAKillTests {

    @TempDir
    private Path root;

    @Test
    void startsWhenThePreviousProcessWasKilledAndItsServerLivesOn() throws Exception {
        Process other = OtherProcess.start(root);
        long orphan = postmaster();
        other.destroyForcibly().waitFor();
        assertThat(processes().contains(orphan)).isTrue();

        try (EmbeddedPostgres server = open()) {
            assertThat(answer(server, "select 1")).isEqualTo("1");
            assertThat(postmaster()).isNotEqualTo(orphan);
        }
        assertThat(processes().areGone()).isTrue();
    }

    @Test
    void keepsWhatWasCommittedWhenBothWereKilled() throws Exception {
        try (EmbeddedPostgres server = open()) {
            answer(server, "create table kept as select 7 as n");
        }
        Process other = OtherProcess.start(root);
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        other.destroyForcibly().waitFor();

        try (EmbeddedPostgres server = open()) {
            assertThat(answer(server, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void comesBackOnTheSamePortWhenPostgresAloneWasKilled() throws Exception {
        try (EmbeddedPostgres server = open()) {
            answer(server, "create table kept as select 7 as n");
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();

            await().ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(() ->
                            assertThat(answer(server, "select n from kept")).isEqualTo("7"));
        }
    }

    @Test
    void startsWhenAnotherProgramHasTheNumberOfTheFormerServer() throws Exception {
        open().close();
        Files.write(
                root.resolve("pg/cluster/postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        root.resolve("pg/cluster").toString(),
                        "1700000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "  1234567         1",
                        "ready   "));

        try (EmbeddedPostgres server = open()) {
            assertThat(answer(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsWhenTheFirstStartWasCutShort() throws Exception {
        Files.createDirectories(root.resolve("pg/cluster.new/base"));

        try (EmbeddedPostgres server = open()) {
            assertThat(answer(server, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void isRefusedToASecondProcessWithTheNumberOfTheFirst() {
        try (EmbeddedPostgres server = open()) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(this::open)
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    private EmbeddedPostgres open() {
        return EmbeddedPostgres.open(new DataFolder(root));
    }

    private long postmaster() {
        return PostmasterFile.in(root.resolve("pg/cluster")).process().orElseThrow();
    }

    private ServerProcesses processes() {
        return new ServerProcesses(
                new Cluster(new Programs(root, 18), root.resolve("pg"), Unprivileged.AS_WE_ARE).name());
    }

    private static String answer(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres",
                        server.superuser(),
                        server.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
