package pareto.analysis.rhythm.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A unit of a group that brings notably less, while others of the group bring about as much more, so that the
/// group as a whole has not fallen accordingly. All amounts are shares of what the group brought in a quarter
/// before.
///
/// @param lost what the unit brings less
/// @param takers units that took over, who brings most more first
/// @param share probability of so small a share of the group
/// @param fell probability that the unit brings so little by itself
/// @param rose probability that the takers bring so much by themselves, as many of them as were looked at
record GroupMove(
        GroupQuarters group, int unit, double lost, List<Integer> takers, double share, double fell, double rose) {

    /// Above this share of what it brought nothing is said, as of other falls.
    static final double NOTABLE = 0.75;
    /// Others bring at least and at most so much more, as a share of what the unit brings less.
    static final double LEAST = 0.5;
    static final double MOST = 2;
    private static final int NAMED = 3;

    /// Units that may have taken over: one alone, or all others together.
    private record Takers(int[] units, double rose) {}

    /// Empty where nothing of the kind is to be seen.
    static Optional<GroupMove> of(GroupQuarters group, int unit, MoveScales scales) {
        Predicted own = group.predicted(unit);
        double now = group.brought(0, unit);
        double lost = own.mean() - now;
        if (now > NOTABLE * own.mean() || lost <= 0 || group.all(0) < 1 - LEAST * lost) {
            return Optional.empty();
        }
        int[] others = group.others(unit);
        var looked = new ArrayList<Takers>();
        takers(group, lost, others).ifPresent(looked::add);
        if (others.length > 1) {
            IntStream.of(others).forEach(other -> takers(group, lost, other).ifPresent(looked::add));
        }
        int looks = others.length > 1 ? others.length + 1 : 1;
        return looked.stream()
                .min(Comparator.comparingDouble(Takers::rose))
                .map(best -> new GroupMove(
                        group,
                        unit,
                        lost,
                        named(group, best.units),
                        scales.share(group.share(unit).soLittle(now / group.all(0))),
                        scales.fell(own.soLittle(now)),
                        Math.min(1, looks * scales.rose(best.rose))));
    }

    private static Optional<Takers> takers(GroupQuarters group, double lost, int... units) {
        Predicted known = group.predicted(units);
        double now = group.brought(0, units);
        double gained = now - known.mean();
        return gained < LEAST * lost || gained > MOST * lost
                ? Optional.empty()
                : Optional.of(new Takers(units, known.soMuch(now)));
    }

    private static List<Integer> named(GroupQuarters group, int[] units) {
        return IntStream.of(units)
                .boxed()
                .filter(unit -> gained(group, unit) > 0)
                .sorted(Comparator.comparingDouble((Integer unit) -> -gained(group, unit)))
                .limit(NAMED)
                .toList();
    }

    private static double gained(GroupQuarters group, int unit) {
        return group.brought(0, unit) - group.predicted(unit).mean();
    }
}
