package pareto.analysis.rhythm.change;

import java.util.stream.IntStream;

/// Another unit of a group that really grows while one is lost, the two having nothing to do with each other: it looks
/// like a move where it happens to bring as much more as the other one less.
///
/// Whoever grows brings from a third to three times more than before, by each factor as likely as by any other. It fits
/// where that is as near to what was lost as what came, or as near as scatter lets a true move come in eight of ten
/// cases.
final class Growth {

    /// What a unit that grows brings more, as a share of what it brought, at least; at most the inverse.
    private static final double LEAST = 1 / 3.0;

    private Growth() {}

    /// Probability that within a year one of the others grows so.
    static double fits(GroupMove move) {
        var group = move.group();
        int[] others = group.others(move.unit());
        double gained = group.brought(0, others) - group.predicted(others).mean();
        double near =
                Math.max(Math.abs(gained - move.lost()), group.predicted(others).spread());
        double none = IntStream.of(others)
                .mapToDouble(other ->
                        1 - ShareJudge.GROWN * fits(group.predicted(other).mean(), move.lost(), near))
                .reduce(1, (one, another) -> one * another);
        return 1 - none;
    }

    /// Probability that a unit that grows brings as much more as was lost.
    ///
    /// @param brought by it before
    /// @param near how far from what was lost it may be
    static double fits(double brought, double lost, double near) {
        double from = Math.max(LEAST * brought, Math.max(GroupMove.LEAST * lost, lost - near));
        double to = Math.min(brought / LEAST, Math.min(GroupMove.MOST * lost, lost + near));
        return to <= from ? 0 : Math.log(to / from) / (-2 * Math.log(LEAST));
    }
}
