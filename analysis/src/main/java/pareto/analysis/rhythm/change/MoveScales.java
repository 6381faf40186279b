package pareto.analysis.rhythm.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.TailScale;

/// Puts probabilities right by how often quarters of this ledger that seemed so improbable were followed by one
/// as ever: what bills bring has longer tails than Student's t.
final class MoveScales {

    /// Quarters looked back on.
    private static final int BACK = 12;

    private final TailScale share = new TailScale();
    private final TailScale fell = new TailScale();
    private final TailScale rose = new TailScale();

    MoveScales(Map<String, List<Buyer>> groups, int asOf) {
        groups.values().forEach(units -> {
            for (int back = 1; back <= BACK; back++) {
                int to = asOf - back * GroupQuarters.DAYS;
                Optional<GroupQuarters> judged = GroupQuarters.of(units, to, 1);
                judged.ifPresent(then ->
                        GroupQuarters.of(units, to + GroupQuarters.DAYS, 1).ifPresent(next -> learn(then, next)));
            }
        });
    }

    private void learn(GroupQuarters then, GroupQuarters next) {
        double unit = next.usual() / then.usual();
        for (int i = 0; i < then.units().size(); i++) {
            double now = then.brought(0, i);
            double later = next.brought(0, i) * unit;
            Predicted own = then.predicted(i);
            Predicted part = then.share(i);
            double ofGroup = now / then.all(0);
            if (!lasted(own.mean(), now, later)) {
                fell.learn(own.soLittle(now));
                rose.learn(own.soMuch(now));
            }
            if (!lasted(part.mean(), ofGroup, next.brought(0, i) / next.all(0))) {
                share.learn(part.soLittle(ofGroup));
            }
        }
    }

    /// Whether it was a change worth speaking of, and the next quarter was more like it than like those before.
    private static boolean lasted(double before, double judged, double next) {
        boolean notable = judged < GroupMove.NOTABLE * before || judged > before / GroupMove.NOTABLE;
        return notable && Math.abs(next - judged) < Math.abs(next - before);
    }

    double share(double chance) {
        return share.of(chance);
    }

    double fell(double chance) {
        return fell.of(chance);
    }

    double rose(double chance) {
        return rose.of(chance);
    }
}
