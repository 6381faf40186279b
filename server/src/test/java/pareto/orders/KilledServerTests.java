package pareto.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.testing.RealServer;
import pareto.testing.Visitor;

/// The whole program is killed while it imports a file that corrects half of the one before, or undoes one: the server,
/// its database, both, or the process that reads the file; at moments drawn evenly over the time from the upload to the
/// figures, and at moments before, inside and after the commit. Three kills; `-Dpareto.long=true` deals out 50
/// (`-Dpareto.kills=n` another number, `-Dpareto.seed=n` at other moments).
class KilledServerTests {

    private static final int KILLS = Integer.getInteger("pareto.kills", Boolean.getBoolean("pareto.long") ? 50 : 3);
    private static final long SEED = Long.getLong("pareto.seed", 20261121);
    private static final String LOGIN = "lin.zhixia";
    private static final String PASSWORD = "tea-rooftop-violin";

    /// Who dies.
    private enum Victim {
        SERVER,
        BOTH,
        POSTGRES,
        READER
    }

    /// How far the work was.
    private enum Phase {
        BEFORE,
        INSIDE,
        AFTER
    }

    /// Import of a file, or its undoing.
    private record Work(String file, boolean undo) {

        @Override
        public String toString() {
            return (undo ? "undoing " : "importing ") + file;
        }
    }

    @TempDir
    private Path data;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final CorrectingFiles files = new CorrectingFiles(random);
    private final Map<Phase, Integer> hits = new EnumMap<>(Map.of(Phase.BEFORE, 0, Phase.INSIDE, 0, Phase.AFTER, 0));
    private final Map<Victim, Integer> victims = new EnumMap<>(Victim.class);
    private volatile boolean killed;
    private RealServer server;
    private ImportPages pages;
    private KeptState kept;

    @BeforeEach
    void open() {
        server = RealServer.start(data);
        kept = KeptState.of(data);
        var first = new Visitor(server.port());
        first.get(server.welcome());
        first.post(server.welcome(), Map.of("name", "林知夏", "login", LOGIN, "password", PASSWORD));
        pages = signedIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void comesBackWithTheOldStateOrTheNewOne() throws Exception {
        finish(new Work(files.write(), false));
        var begun = System.nanoTime();
        finish(new Work(files.write(), false));
        var usual = System.nanoTime() - begun;
        for (int kill = 0; kill < KILLS; kill++) {
            var work = kill % 2 == 0 || files.inForce() < 2
                    ? new Work(files.write(), false)
                    : new Work(files.anyInForce(), true);
            var victim = Victim.values()[kill / 2 % (work.undo ? 3 : 4)];
            judge(
                    "kill " + kill + " of seed " + SEED + ": " + victim + " while " + work,
                    work,
                    victim,
                    moment(kill, work, victim, usual));
        }
        System.out.println(KILLS + " kills: " + hits + " " + victims);
        if (KILLS >= 50) {
            assertThat(hits.values()).allMatch(hit -> hit >= 10);
        }
    }

    /// When to kill: at the earliest in this phase, and this long after it was reached.
    private record Moment(Phase phase, long nanoseconds) {}

    /// Evenly over the whole time, or in the phase that was hit least.
    private Moment moment(int kill, Work work, Victim victim, long usual) {
        if (victim == Victim.READER) {
            return new Moment(Phase.BEFORE, random.nextLong(usual / 4));
        }
        if (kill % 4 >= 2) {
            return new Moment(Phase.BEFORE, random.nextLong(work.undo ? usual / 3 : usual));
        }
        var phase = hits.keySet().stream().min(Comparator.comparing(hits::get)).orElseThrow();
        return new Moment(phase, random.nextLong(TimeUnit.MILLISECONDS.toNanos(phase == Phase.INSIDE ? 50 : 800)));
    }

    private void judge(String name, Work work, Victim victim, Moment moment) throws Exception {
        var old = files.lines();
        done(work);
        var wanted = files.lines();
        var phase = interrupted(work, victim, moment);
        hits.merge(phase, 1, Integer::sum);
        victims.merge(victim, 1, Integer::sum);
        if (!server.process().isAlive()) {
            restart();
        }
        var first = lines();
        assertThat(first.equals(old) || first.equals(wanted))
                .as(name + ", " + phase)
                .isTrue();
        var goesOn = victim != Victim.READER && !work.undo && kept.batch(work.file) != null;
        settle(work);
        kept.agrees(name);
        var settled = lines();
        System.out.println(name + ": " + phase + ", then " + (settled.equals(old) ? "old" : "new"));
        var expected = settled.equals(old) && phase != Phase.AFTER && !goesOn ? old : wanted;
        assertThat(settled).as(name + ", " + phase + ", settled").isEqualTo(expected);
        run(work);
        settle(work);
        assertThat(lines()).as(name + ", done again").isEqualTo(wanted);
        assertThat(kept.revenue()).as(name).isEqualTo(files.revenue());
        kept.agrees(name + ", done again");
    }

    private void finish(Work work) throws Exception {
        run(work);
        settle(work);
        done(work);
        assertThat(lines()).isEqualTo(files.lines());
        assertThat(kept.revenue()).isEqualTo(files.revenue());
        kept.agrees("undisturbed");
    }

    private void done(Work work) {
        if (work.undo) {
            files.undone(work.file);
        } else {
            files.imported(work.file);
        }
    }

    private Phase interrupted(Work work, Victim victim, Moment moment) throws InterruptedException {
        var before = kept.metadata();
        var driver = Thread.ofPlatform().start(() -> drive(work));
        var phase = Phase.BEFORE;
        var reached = System.nanoTime();
        while (driver.isAlive()
                && (phase.compareTo(moment.phase) < 0 || System.nanoTime() - reached < moment.nanoseconds)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            var now = phase(work, before, phase);
            if (phase.compareTo(moment.phase) < 0) {
                reached = System.nanoTime();
            }
            phase = now;
        }
        kill(victim, driver);
        phase = phase(work, before, phase);
        killed = true;
        driver.interrupt();
        driver.join();
        killed = false;
        return phase;
    }

    /// Runs the work as a person would, up to the end of what the server or its database lets happen.
    private void drive(Work work) {
        try {
            run(work);
            settle(work);
        } catch (Exception | AssertionError gone) {
            // so it goes when a server dies; what is left of it is judged afterwards
        }
    }

    private void kill(Victim victim, Thread driver) {
        switch (victim) {
            case SERVER -> server.kill();
            case POSTGRES -> server.killPostgres();
            case BOTH -> {
                var readers = server.readers();
                server.killPostgres();
                server.kill();
                readers.forEach(ProcessHandle::destroyForcibly);
            }
            case READER -> {
                var busy = server.busyReaders();
                while (driver.isAlive() && busy.isEmpty()) {
                    busy = server.busyReaders();
                }
                busy.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    private Phase phase(Work work, Set<Path> before, Phase last) {
        try {
            if (last == Phase.AFTER || kept.counts(work.file) != work.undo && kept.batch(work.file) != null) {
                return Phase.AFTER;
            }
        } catch (RuntimeException down) {
            // the files tell what the database cannot
        }
        return before.containsAll(kept.metadata()) ? last : Phase.INSIDE;
    }

    private void run(Work work) {
        if (work.undo) {
            var page = "/imports/" + kept.batch(work.file);
            pages.visitor().get(page);
            pages.visitor().post(page + "/undoing", Map.of());
        } else {
            pages.start(pages.upload(work.file, files.content(work.file).getBytes(UTF_8)), "erp");
        }
    }

    /// Answers the question whether to replace, and waits until nothing is left to do.
    private void settle(Work work) {
        await().ignoreExceptions()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(3))
                .until(() -> {
                    if (killed) {
                        return true;
                    }
                    if (kept.worksOn()) {
                        return false;
                    }
                    if (!kept.asks(work.file)) {
                        return true;
                    }
                    var page = "/imports/" + kept.batch(work.file);
                    pages.visitor().get(page);
                    pages.visitor().post(page + "/mode", Map.of("mode", "REPLACE"));
                    return false;
                });
    }

    private Set<String> lines() {
        return await().ignoreExceptions().atMost(Duration.ofMinutes(1)).until(kept::lines, lines -> true);
    }

    private void restart() throws IOException {
        var leftover = kept.temporary();
        server = RealServer.start(data);
        kept = KeptState.of(data);
        assertThat(kept.temporary()).noneMatch(leftover::contains);
        pages = signedIn();
    }

    /// With an authenticator app set up afresh: a code counts once in half a minute.
    private ImportPages signedIn() {
        kept.sql().sql("delete from second_factor").update();
        return new ImportPages(new Visitor(server.port()).signIn(LOGIN, PASSWORD));
    }
}
