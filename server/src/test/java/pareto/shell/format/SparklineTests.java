package pareto.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTests {

    @Test
    void drawsThisYearBeforeLastYearsBand() {
        assertThat(drawn(List.of(8, 10), List.of(8, 8)))
                .startsWith("<svg class=\"spark\"")
                .contains("points=\"0,3 84,3 84,10.2 0,10.2\"")
                .contains("points=\"0,6.6 84,3\"");
    }

    @Test
    void hasNoBandWithoutAYearBefore() {
        assertThat(drawn(List.of(8, 5), List.of())).doesNotContain("polygon").startsWith("<svg class=\"spark\"");
    }

    @Test
    void standsAboveZeroWhenReturnsPrevail() {
        assertThat(drawn(List.of(-4, 4), List.of())).contains("points=\"0,21 84,3\"");
    }

    @Test
    void isNothingWithoutFigures() {
        assertThat(drawn(List.of(), List.of())).isEmpty();
    }

    private static String drawn(List<Integer> now, List<Integer> before) {
        var output = new StringOutput();
        new Sparkline(now, before).writeTo(output);
        return output.toString();
    }
}
