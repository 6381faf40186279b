package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/// Files as they come from broken disks, wrong programs and hurried hands. A fixed sample of mutants;
/// `-Dpareto.long=true` takes 10,000 (`-Dpareto.mutants=n` another number, `-Dpareto.seed=n` other ones). A mutant that
/// fails is kept in `target/mutants`. Two classes look at half of them each, so that they can do so at the same time.
abstract class MutatedFiles {

    private static final int MUTANTS =
            Integer.getInteger("pareto.mutants", Boolean.getBoolean("pareto.long") ? 10_000 : 150);
    private static final long SEED = Long.getLong("pareto.seed", 20261121);
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Path FAILED = Path.of("target", "mutants");

    @TempDir
    private Path folder;

    private List<SeedFiles.Seed> seeds = List.of();

    @BeforeEach
    void plant() throws Exception {
        seeds = SeedFiles.all(folder);
    }

    /// Where files are put.
    Path folder() {
        return folder;
    }

    List<SeedFiles.Seed> seeds() {
        return seeds;
    }

    /// Every one of them ends in an answer that adds up, or in one sentence.
    ///
    /// @param half 0 or 1
    void judge(int half) throws Exception {
        var first = half * (MUTANTS / 2);
        var end = half == 0 ? MUTANTS / 2 : MUTANTS;
        var exits = new int[3];
        var failures = new ArrayList<String>();
        var slowest = Duration.ZERO;
        var slowestMutant = "";
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < end; i++) {
            var draw = random.split();
            if (i < first) {
                continue;
            }
            var seed = seeds.get(i % seeds.size());
            var bytes = seed.bytes();
            var damages = new ArrayList<Mutator>();
            for (int times = 1 + draw.nextInt(4) / 3; times > 0; times--) {
                var mutator = Mutator.values()[draw.nextInt(Mutator.values().length)];
                damages.add(mutator);
                bytes = mutator.apply(bytes, draw);
            }
            var file = Files.write(folder.resolve(seed.name()), bytes);
            var mutant = i + " of seed " + SEED + ", " + seed.name() + " " + damages;
            var start = System.nanoTime();
            try {
                exits[analyse(file).exit()]++;
            } catch (Throwable failure) {
                failures.add(mutant + ": " + failure);
                Files.write(Files.createDirectories(FAILED).resolve(i + "-" + seed.name()), bytes);
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(slowest) > 0) {
                slowest = took;
                slowestMutant = mutant;
            }
        }
        System.out.printf(
                "%d mutants: %d done, %d with rejects, %d refused; the slowest took %.1f s: %s%n",
                end - first, exits[0], exits[1], exits[2], slowest.toMillis() / 1000.0, slowestMutant);
        assertThat(failures).isEmpty();
        assertThat(exits).as("every way to end was seen").doesNotContain(0);
    }

    /// A machine that is busy with other things gets a second try; what hangs, hangs again.
    static Shell analyse(Path file) {
        try {
            return analyseInTime(file);
        } catch (AssertionFailedError slow) {
            if (!String.valueOf(slow.getMessage()).contains("timed out")) {
                throw slow;
            }
            return analyseInTime(file);
        }
    }

    private static Shell analyseInTime(Path file) {
        return assertTimeoutPreemptively(MOST, () -> {
            var shell = pareto("analyse", file, "--json");
            Verdict.of(file).on(shell);
            return shell;
        });
    }
}
