package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatBuyersTests {

    @TempDir
    private Path folder;

    @Test
    void orderAboutFiveTimesEach() throws IOException {
        assertThat(new RepeatBuyers(2_000, 1).write(folder.resolve("orders.csv")))
                .isBetween(2_000 * 5, 2_000 * 11 / 2);
    }

    @Test
    void areTheSameForTheSameSeed() throws IOException {
        new RepeatBuyers(200, 1).write(folder.resolve("one.csv"));
        new RepeatBuyers(200, 1).write(folder.resolve("other.csv"));
        assertThat(folder.resolve("one.csv")).hasSameTextualContentAs(folder.resolve("other.csv"));
    }
}
