package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.shell.Text;

class RanksInWordsTests {

    @Test
    void nameASingleRankOnce() {
        assertThat(Wanted.of(Map.of("last", "1")).ranks(1)).isEqualTo(Text.of("insight.ranks.one", 1L));
        assertThat(Wanted.of(Map.of("first", "7", "last", "7")).ranks(7)).isEqualTo(Text.of("insight.ranks.one", 7L));
    }

    @Test
    void nameTheFirstAndTheLast() {
        assertThat(Wanted.of(Map.of("last", "20")).ranks(20)).isEqualTo(Text.of("insight.ranks", 1L, 20L));
    }
}
