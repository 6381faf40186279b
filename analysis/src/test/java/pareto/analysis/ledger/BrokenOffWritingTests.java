package pareto.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.ledger.recognition.Column;

/// A file that breaks off in the middle, while DuckDB waits for the next lines on a thread of its own choice.
class BrokenOffWritingTests {

    /// What ends, ends at once; a minute tells a hang from a busy machine.
    private static final Duration FOREVER = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @RepeatedTest(40)
    void endsAndLeavesNothing(RepetitionInfo repetition) {
        int batches = repetition.getCurrentRepetition() % 6;
        assertTimeoutPreemptively(FOREVER, () -> {
            try (var lines = new LinesWriter(folder, new Column[] {Column.ACCOUNT}, "200MB", 1_000)) {
                for (int i = 0; i <= batches * LineBatch.CAPACITY; i++) lines.add(line(i));
            }
            assertThat(folder).isEmptyDirectory();
        });
    }

    private static Line line(long row) {
        var line = new Line();
        line.begin(row);
        line.texts[Column.ACCOUNT.ordinal()] = "K" + row;
        line.currency = "CNY";
        return line;
    }
}
