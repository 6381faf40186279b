package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.analysis.cli.WorkerJson;
import pareto.database.DataFolder;
import pareto.database.embedded.EmbeddedPostgres;
import pareto.testing.RealServer;
import pareto.testing.Visitor;

/// The server, its database, or both are killed while accounts and people of a file are taken over. What is there
/// afterwards is all of it or nothing, and the job finishes it by itself. Three kills; `-Dpareto.kills=n` another
/// number, `-Dpareto.seed=n` at other moments.
class KilledImportTests {

    private static final int KILLS = Integer.getInteger("pareto.kills", Boolean.getBoolean("pareto.long") ? 12 : 3);
    private static final long SEED = Long.getLong("pareto.seed", 20261126);
    private static final int ROWS = 4_000;
    private static final String LOGIN = "lin.zhixia";
    private static final String PASSWORD = "tea-rooftop-violin";

    @TempDir
    private Path data;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final List<String> said = new ArrayList<>();
    private RealServer server;
    private Visitor visitor;

    @BeforeEach
    void open() {
        server = RealServer.start(data);
        var first = new Visitor(server.port());
        first.get(server.welcome());
        first.post(server.welcome(), Map.of("name", "林知夏", "login", LOGIN, "password", PASSWORD));
        signIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void comesBackWithAllOrNothing() throws IOException {
        for (int kill = 0; kill < KILLS; kill++) {
            int before = accounts();
            String id = compared(kill);
            visitor.get(page(id));
            visitor.post(page(id) + "/application", Map.of());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(200, 6_000)));
            kill(kill);
            said.addAll(server.said());
            server = RealServer.start(data);
            int found = accounts();
            assertThat(found).as("kill " + kill + " of seed " + SEED).isIn(before, before + ROWS);
            assertThat(people()).isEqualTo(found);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> is(id, "applied_at is not null") || !failures().isEmpty());
            assertThat(failures()).as(() -> "what servers said: " + said).isEmpty();
            assertThat(accounts()).as("kill " + kill + ", finished").isEqualTo(before + ROWS);
            assertThat(people()).isEqualTo(before + ROWS);
            System.out.println("kill " + kill + ": " + (found == before ? "nothing yet" : "all there") + ", then all");
            signIn();
        }
    }

    private String compared(int kill) {
        visitor.get(Exchanger.PAGE);
        String page = Visitor.goal(visitor.upload(
                Exchanger.PAGE,
                Map.of(
                        "accounts.csv", ManyRows.accounts(ROWS, "K" + kill).getBytes(UTF_8),
                        "contacts.csv", ManyRows.contacts(ROWS, "K" + kill).getBytes(UTF_8))));
        String id = page.substring(page.lastIndexOf('/') + 1);
        TableMapping[] tables = WorkerJson.MAPPER.readValue(
                sql().sql("select tables::text from account_import where id = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .single(),
                TableMapping[].class);
        visitor.get(page);
        visitor.post(page + "/mapping", Exchanger.form(List.of(tables), Map.of()));
        await().atMost(Duration.ofMinutes(3)).until(() -> is(id, "digest is not null"));
        return id;
    }

    private void kill(int kill) {
        switch (kill % 3) {
            case 0 -> server.kill();
            case 1 -> {
                server.killPostgres();
                server.kill();
            }
            default -> {
                server.killPostgres();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
                server.close();
            }
        }
    }

    private void signIn() {
        sql().sql("delete from second_factor").update();
        visitor = new Visitor(server.port()).signIn(LOGIN, PASSWORD);
    }

    private boolean is(String id, String condition) {
        return sql().sql("select " + condition + " from account_import where id = ?::uuid")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private int accounts() {
        return sql().sql("select count(*) from account").query(Integer.class).single();
    }

    private int people() {
        return sql().sql("select count(*) from contact_data where post_id is null")
                .query(Integer.class)
                .single();
    }

    private List<String> failures() {
        return sql().sql(
                        "select concat_ws(' ', kind, sentence_key, sentence_args) from job where failed_at is not null")
                .query(String.class)
                .list();
    }

    private static String page(String id) {
        return Exchanger.PAGE + "/" + id;
    }

    /// Past every policy.
    private JdbcClient sql() {
        var folder = new DataFolder(data);
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:"
                + EmbeddedPostgres.runningPort(folder).orElseThrow() + "/pareto?currentSchema=pareto&connectTimeout=5");
        database.setUser("postgres");
        database.setPassword(folder.secrets().of("superuser"));
        return JdbcClient.create(database);
    }
}
