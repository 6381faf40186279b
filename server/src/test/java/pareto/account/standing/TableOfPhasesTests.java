package pareto.account.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pareto.account.Phase;
import pareto.account.standing.PhaseChange.How;

class TableOfPhasesTests {

    @Test
    void isThis() {
        String picture = PhaseChange.picture();
        System.out.println(picture);

        assertThat(picture).isEqualTo("""
                from \\ to | BUILD | STABILISE | STRENGTHEN
                none | BEGIN | BEGIN | BEGIN
                BUILD | FALL_BACK | ADVANCE | -
                STABILISE | FALL_BACK | - | ADVANCE
                STRENGTHEN | FALL_BACK | FALL_BACK | -
                """);
    }

    @Test
    void takesNobodyOnByMoreThanOneStep() {
        assertThat(PhaseChange.of(Phase.BUILD, How.ADVANCE, Phase.STRENGTHEN)).isEmpty();
    }

    @Test
    void proposesTheNearestPhaseToFallBackTo() {
        assertThat(PhaseChange.goals(Phase.STRENGTHEN, How.FALL_BACK)).containsExactly(Phase.STABILISE, Phase.BUILD);
    }
}
