package pareto.analysis.cli;

import org.junit.jupiter.api.Test;

/// The second half of the mutants.
class FurtherMutatedFilesTests extends MutatedFiles {

    @Test
    void endInAnAnswerThatAddsUpOrInOneSentence() throws Exception {
        judge(1);
    }
}
