package pareto.analysis.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.ledger.table.ImportProcess.Work;

/// A process is killed while it imports a file into a ledger in PostgreSQL, or undoes a batch: at moments drawn evenly
/// over the time the work takes, and at steps drawn before, inside and after the commit. Six kills;
/// `-Dpareto.long=true` deals out 50 (`-Dpareto.kills=n` another number, `-Dpareto.seed=n` at other moments).
class KilledImportTests {
    private static final int KILLS = Integer.getInteger("pareto.kills", Boolean.getBoolean("pareto.long") ? 50 : 6);
    private static final long SEED = Long.getLong("pareto.seed", 20261121);

    /// Where a process was, with steps of that time that every import takes.
    private enum Phase {
        BEFORE(ImportProcess.BEGIN, ImportProcess.STAGED, "take ", "sync lines/data", "rename lines/data"),
        INSIDE(
                ImportProcess.COMMIT,
                "sync lines/metadata",
                "rename lines/metadata",
                "update of the catalogue",
                "answer of the catalogue"),
        AFTER(ImportProcess.COMMITTED, ImportProcess.END);

        private final List<String> steps;

        Phase(String... steps) {
            this.steps = List.of(steps);
        }
    }

    private static final String NEVER = "never";

    @TempDir
    static Path folder;

    private static DebianPostgres postgres;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final Map<Phase, Integer> hits = new EnumMap<>(Map.of(Phase.BEFORE, 0, Phase.INSIDE, 0, Phase.AFTER, 0));

    @BeforeAll
    static void start() throws Exception {
        postgres = DebianPostgres.start(folder);
        postgres.run("create role app login; create schema pareto; set search_path = pareto; " + CatalogueTables.DDL
                + "grant usage on schema pareto to app;"
                + "grant select, insert, update, delete on all tables in schema pareto to app");
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void leavesTheOldStateOrTheNewOne() throws Exception {
        var files = new OverlappingFiles(folder, random);
        finish(Work.APPEND, files.write(), files);
        var usual = new Usual(finish(Work.APPEND, files.write(), files), finish(Work.UNDO, 1, files));
        for (int kill = 0; kill < KILLS; kill++) {
            var work = kill / 2 % 2 == 0 || files.activeBatches() < 2 ? Work.APPEND : Work.UNDO;
            var batch = work == Work.APPEND ? files.write() : files.anyActive();
            var run = kill % 2 == 0 ? run(work, batch, NEVER, delay(usual, work)) : run(work, batch, step(work), 0);
            judge("kill " + kill + " of seed " + SEED + ": " + work, work, batch, run, files);
        }
        System.out.println(KILLS + " kills: " + hits);
        assertThat(hits.values()).as("every phase was hit").doesNotContain(0);
        if (KILLS >= 50) {
            assertThat(hits.values()).allMatch(hit -> hit >= 10);
        }
    }

    private Run finish(Work work, long batch, OverlappingFiles files) throws Exception {
        var run = run(work, batch, NEVER, Long.MAX_VALUE);
        assertThat(run.steps()).endsWith(ImportProcess.END);
        changed(work, batch, files);
        return run;
    }

    private long delay(Usual usual, Work work) {
        return random.nextLong(usual.of(work).nanoseconds());
    }

    /// Of the phase that was hit least; before its commit an undo may have nothing to write.
    private String step(Work work) {
        var phase = Collections.min(hits.keySet(), Comparator.comparing(hits::get));
        var some = work == Work.UNDO && phase == Phase.BEFORE ? 1 : phase.steps.size();
        return phase.steps.get(random.nextInt(some));
    }

    private static Phase phase(List<String> steps) {
        return steps.contains(ImportProcess.COMMITTED)
                ? Phase.AFTER
                : steps.contains(ImportProcess.COMMIT) ? Phase.INSIDE : Phase.BEFORE;
    }

    private void judge(String name, Work work, long batch, Run run, OverlappingFiles files) throws Exception {
        var old = files.standing();
        changed(work, batch, files);
        var wanted = files.standing();
        var phase = phase(run.steps());
        hits.merge(phase, 1, Integer::sum);
        try (var books = new Books(folder);
                var ledger = ImportProcess.open(postgres.as("app"), folder, Moments.UNWATCHED)) {
            ledger.tidy();
            var found = lines(books, ledger);
            switch (phase) {
                case BEFORE -> assertThat(found).as(name).isEqualTo(old);
                case INSIDE ->
                    assertThat(found.equals(old) || found.equals(wanted))
                            .as(name)
                            .isTrue();
                case AFTER -> assertThat(found).as(name).isEqualTo(wanted);
            }
            work.on(ledger, folder, batch, Moments.UNWATCHED);
            assertThat(lines(books, ledger)).as(name + ", done again").isEqualTo(wanted);
            assertThat(ledger.tidy()).as(name).isZero();
            agrees(name, ledger);
        }
    }

    private static void changed(Work work, long batch, OverlappingFiles files) {
        if (work == Work.APPEND) {
            files.append(batch);
        } else {
            files.undo(batch);
        }
    }

    private static Set<String> lines(Books books, Ledger ledger) throws Exception {
        return books.read(ledger.current()).stream()
                .map(row -> row.line().order() + "|" + row.line().line() + "|"
                        + row.line().amount() + "|" + row.batch())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What the metadata names is there, now and as of every batch, and nothing is half written.
    private static void agrees(String name, Ledger ledger) throws IOException {
        for (var batch : ledger.current().batches()) {
            assertThat(ledger.current().staged(batch.id())).as(name).exists();
            assertThat(ledger.asOf(batch.id()).files()).as(name).allMatch(Files::exists);
        }
        try (var all = Files.walk(folder.resolve("ledger"))) {
            assertThat(all.map(Path::toString)).as(name).noneMatch(file -> file.endsWith(Warehouse.UNFINISHED));
        }
    }

    /// @param steps that the process took before its end
    /// @param nanoseconds from the begin of the work to the end
    private record Run(List<String> steps, long nanoseconds) {}

    /// How both kinds of work go undisturbed.
    private record Usual(Run append, Run undo) {
        Run of(Work work) {
            return work == Work.APPEND ? append : undo;
        }
    }

    private static Run run(Work work, long batch, String stopAt, long delay) throws Exception {
        var steps = folder.resolve("steps");
        Files.deleteIfExists(steps);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        Integer.toString(postgres.port()),
                        folder.toString(),
                        work.name(),
                        Long.toString(batch),
                        steps.toString(),
                        stopAt)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo(ImportProcess.BEGIN);
            var begun = System.nanoTime();
            if (!stopAt.equals(NEVER)) {
                assertThat(said.readLine()).isEqualTo(ImportProcess.STOPPED);
            } else {
                process.waitFor(delay, TimeUnit.NANOSECONDS);
            }
            var lasted = System.nanoTime() - begun;
            kill(process);
            return new Run(Files.exists(steps) ? Files.readAllLines(steps) : List.of(), lasted);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
