package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What mutants are made of, and the first half of them.
class MutatedFileTests extends MutatedFiles {

    @Test
    void everySeedIsReadAndCounted() throws Exception {
        assertThat(seeds()).hasSizeGreaterThanOrEqualTo(20);
        for (var seed : seeds()) {
            var file = Files.write(folder().resolve(seed.name()), seed.bytes());
            var shell = analyse(file);
            assertThat(shell.exit()).as(seed.name() + ": " + shell.err()).isIn(0, 1);
        }
    }

    @Test
    void everyMutantEndsInAnAnswerThatAddsUpOrInOneSentence() throws Exception {
        judge(0);
    }
}
