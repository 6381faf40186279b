package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.database.DataFolder;
import pareto.database.embedded.EmbeddedPostgres;
import pareto.testing.ImapServer;
import pareto.testing.RealServer;
import pareto.testing.Visitor;

/// The server, its database, or both are killed while a mailbox is read. Afterwards every mail is one request. Two
/// kills, 30 with `-Dpareto.long=true`; `-Dpareto.kills=n` another number, `-Dpareto.seed=n` at other moments.
class KilledWhileReadingMailTests {

    private static final int KILLS = Integer.getInteger("pareto.kills", Boolean.getBoolean("pareto.long") ? 30 : 2);
    private static final long SEED = Long.getLong("pareto.seed", 20261127);
    private static final int MAILS = 60;
    private static final String LOGIN = "lin.zhixia";
    private static final String PASSWORD = "tea-rooftop-violin";
    private static final Pattern MAIL = Pattern.compile("href=\"(/mails/[0-9a-f-]{36})\"");

    @TempDir
    private Path data;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final ImapServer imap = ImapServer.start();
    private RealServer server;

    @BeforeEach
    void anAccountAndItsDomain() {
        server = start();
        var visitor = new Visitor(server.port());
        visitor.get(server.welcome());
        visitor.post(server.welcome(), Map.of("name", "林知夏", "login", LOGIN, "password", PASSWORD));
        visitor.signIn(LOGIN, PASSWORD);
        visitor.get("/accounts/new");
        visitor.post("/accounts", Map.of("name", "云帆零售", "code", "YF"));
        visitor.get("/mailbox");
        visitor.post("/mailbox", mailbox());
        deliver("first", 2);
        await().atMost(Duration.ofMinutes(1)).until(() -> count("select count(*) from incoming_mail") == 2);
        Matcher waiting = MAIL.matcher(visitor.get("/mails").body());
        while (waiting.find()) {
            visitor.post(waiting.group(1) + "/assignment", Map.of("account", "YF"));
        }
        assertThat(requests()).isEqualTo(2);
    }

    @AfterEach
    void stop() {
        server.close();
        imap.close();
    }

    @Test
    void makesOneRequestOfEveryMail() {
        for (int kill = 0; kill < KILLS; kill++) {
            int before = requests();
            deliver("kill " + kill, MAILS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(200, 2_000)));
            kill(kill);
            server = start();
            int found = requests();
            assertThat(found).as("kill " + kill + " of seed " + SEED).isBetween(before, before + MAILS);

            await().atMost(Duration.ofMinutes(3)).until(() -> imap.unseen() == 0);

            assertThat(count("select count(*) from incoming_mail where became = 'waiting'"))
                    .as("mails a person has to look at after kill " + kill + " of seed " + SEED)
                    .isZero();
            assertThat(requests()).as("kill " + kill + " of seed " + SEED).isEqualTo(before + MAILS);
            assertThat(count("select count(distinct title) from request")).isEqualTo(before + MAILS);
            assertThat(count("select count(*) from incoming_mail where request_id is not null"))
                    .isEqualTo(before + MAILS);
            assertThat(count("""
                            select count(*) from request r where not exists (
                                select 1 from request_owner o where o.request_id = r.id and o.since = r.raised_at)""")).isZero();
            System.out.println("kill " + kill + ": " + (found - before) + " of " + MAILS + " there, then all");
        }
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

    private RealServer start() {
        return RealServer.start(
                data,
                Map.of(
                        "PARETO_NOTICES_CA",
                        imap.certificate().toString(),
                        "PARETO_INTAKE_EVERY",
                        "PT1S",
                        "PARETO_INTAKE_PORTS",
                        String.valueOf(imap.tlsPort()),
                        "PARETO_SAMPLE",
                        "false"));
    }

    private Map<String, String> mailbox() {
        return new HashMap<>(Map.of(
                "host",
                "localhost",
                "port",
                "" + imap.tlsPort(),
                "security",
                "TLS",
                "login",
                ImapServer.USER,
                "password",
                ImapServer.PASSWORD,
                "address",
                ImapServer.USER,
                "folder",
                "INBOX",
                "active",
                "true"));
    }

    /// Each from another address of one domain, since only so many of one are taken in an hour.
    private void deliver(String round, int mails) {
        imap.deliver(IntStream.range(0, mails)
                .mapToObj(at -> "From: %s.%d@yunfan.example\nSubject: %s no %d\n\nText\n"
                        .formatted(round.replace(' ', '.'), at, round, at))
                .toList());
    }

    private int requests() {
        return count("select count(*) from request");
    }

    /// Past every policy.
    private int count(String sql) {
        var folder = new DataFolder(data);
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:"
                + EmbeddedPostgres.runningPort(folder).orElseThrow() + "/pareto?currentSchema=pareto&connectTimeout=5");
        database.setUser("postgres");
        database.setPassword(folder.secrets().of("superuser"));
        return JdbcClient.create(database).sql(sql).query(Integer.class).single();
    }
}
