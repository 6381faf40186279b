package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Shifts 0.0, 0.1 … 1.1 of twelve accounts, of which the three lowest are one group.
class ShiftsOfOthersTests {

    private static List<SizeShift> shifts(int accounts) {
        var shifts = new ArrayList<SizeShift>();
        for (int i = 0; i < accounts; i++) {
            var buyer = new Buyer("K" + i, i < 3 ? "G" : "K" + i, new int[] {19_000}, new double[] {100});
            shifts.add(new SizeShift(
                    new Watched(buyer),
                    19_000,
                    19_000,
                    false,
                    true,
                    i / 10.0,
                    1,
                    10,
                    new TailScale(),
                    new TailScale()));
        }
        return shifts;
    }

    /// Without itself 0.0 to 1.0 are left of the highest, the middle of eleven is 0.5.
    @Test
    void anAccountIsPutBesideTheMedianOfAllOthers() {
        var shifts = shifts(12);

        assertThat(new SizeShifts(shifts).ofOthers(shifts.get(11))).isEqualTo(0.5);
        assertThat(new SizeShifts(shifts).ofOthers(shifts.get(3))).isEqualTo(0.6);
    }

    /// Thirteen accounts without the group are 0.3 to 1.2, the sixth of ten 0.8.
    @Test
    void itsGroupIsNoOther() {
        var shifts = shifts(13);

        assertThat(new SizeShifts(shifts).ofOthers(shifts.getFirst())).isEqualTo(0.8);
    }

    @Test
    void fewOthersSayNothing() {
        var shifts = shifts(12);

        assertThat(new SizeShifts(shifts).ofOthers(shifts.getFirst())).isZero();
    }
}
