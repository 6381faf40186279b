package pareto.account.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where everyone stands on a relationship map: superiors above those who report to them, whoever stands alone beneath,
/// ours in the last row, each below those they know. Nobody stands closer than one column to another in a row.
///
/// @param people place of each of theirs
/// @param ours place of each of ours, in the order they were given
/// @param columns how wide the map is
/// @param rows how high
record MapLayout(Map<ContactId, Spot> people, List<Spot> ours, double columns, int rows) {

    /// How many without people under them stand side by side before a new row begins.
    private static final int ACROSS = 4;

    private static final int ALONE_ACROSS = 6;

    private static final double HALF = 0.5;

    /// How far beside the outermost people a line may run and still be on the map.
    private static final double EDGE = 0.45;

    /// What part of a column a face takes up on either side of its middle.
    private static final double NEAR = 0.3;

    private static final double SAMPLE = 0.05;

    /// @param superior whom the person reports to; null for nobody on the map
    record Node(ContactId id, @Nullable ContactId superior) {}

    /// A place, the column of its middle counted from 0.
    record Spot(double column, int row) {}

    /// @param below for each of ours, whom they know
    static MapLayout of(List<Node> people, List<List<ContactId>> below) {
        return new Making(people).layout(below);
    }

    /// Where a line from someone down to one of ours can pass without crossing anybody on its way: the column it runs
    /// down in, or nothing when it can go straight.
    OptionalDouble channel(Spot from, Spot to) {
        if (free(from, to)) {
            return OptionalDouble.empty();
        }
        for (double aside = HALF; aside <= columns; aside += HALF) {
            double towards = to.column() < from.column() ? -aside : aside;
            for (double wish : new double[] {from.column() + towards, from.column() - towards}) {
                double channel = Math.clamp(wish, -EDGE, columns - 1 + EDGE);
                if (people.values().stream().noneMatch(spot -> between(spot, from, to) && near(spot, channel))) {
                    return OptionalDouble.of(channel);
                }
            }
        }
        return OptionalDouble.empty();
    }

    /// Whether the curve that is drawn (a cubic one, upright at both ends) comes near nobody.
    private boolean free(Spot from, Spot to) {
        for (double t = 0; t <= 1; t += SAMPLE) {
            double column = from.column() + (to.column() - from.column()) * t * t * (3 - 2 * t);
            double row = from.row() + (to.row() - from.row()) * (1.5 * t * (1 - t) + t * t * t);
            if (people.values().stream()
                    .anyMatch(spot ->
                            between(spot, from, to) && near(spot, column) && Math.abs(spot.row() - row) < HALF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(Spot spot, Spot from, Spot to) {
        return spot.row() > from.row() && spot.row() < to.row();
    }

    private static boolean near(Spot spot, double column) {
        return Math.abs(spot.column() - column) < NEAR;
    }

    private static final class Making {

        private final Map<ContactId, List<ContactId>> under = new HashMap<>();
        private final Map<ContactId, Spot> spots = new HashMap<>();
        private final List<Node> people;

        Making(List<Node> people) {
            this.people = people;
            var known = people.stream().map(Node::id).collect(Collectors.toSet());
            for (Node node : people) {
                if (node.superior() != null && known.contains(node.superior())) {
                    under.computeIfAbsent(node.superior(), id -> new ArrayList<>())
                            .add(node.id());
                }
            }
        }

        MapLayout layout(List<List<ContactId>> below) {
            double width = 0;
            for (ContactId top : tops()) {
                width += place(top, width, 0);
            }
            width = placeAlone(width);
            int row = lastRow() + 1;
            List<Double> ours = ours(below, width);
            double first = ours.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double shift = Math.max(0, -first);
            double last = ours.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            spots.replaceAll((id, spot) -> new Spot(spot.column() + shift, spot.row()));
            return new MapLayout(
                    Map.copyOf(spots),
                    ours.stream().map(column -> new Spot(column + shift, row)).toList(),
                    Math.max(width, last + 1) + shift,
                    ours.isEmpty() ? row : row + 1);
        }

        /// Those with people under them who report to nobody here.
        private List<ContactId> tops() {
            var reporting = under.values().stream().flatMap(List::stream).collect(Collectors.toSet());
            return people.stream()
                    .map(Node::id)
                    .filter(id -> under.containsKey(id) && !reporting.contains(id))
                    .toList();
        }

        /// Places a person over everyone under them, and returns how many columns that takes.
        private double place(ContactId id, double left, int row) {
            List<ContactId> all = under.getOrDefault(id, List.of());
            double width = 0;
            for (ContactId inner : all.stream().filter(under::containsKey).toList()) {
                width += place(inner, left + width, row + 1);
            }
            List<ContactId> leaves =
                    all.stream().filter(one -> !under.containsKey(one)).toList();
            grid(leaves, ACROSS, left + width, row + 1);
            width = Math.max(1, width + Math.min(leaves.size(), ACROSS));
            spots.put(id, new Spot(left + (width - 1) / 2, row));
            return width;
        }

        private double placeAlone(double width) {
            List<ContactId> alone = people.stream()
                    .map(Node::id)
                    .filter(id -> !spots.containsKey(id))
                    .toList();
            int across = Math.max((int) width, Math.min(alone.size(), ALONE_ACROSS));
            grid(alone, across, 0, lastRow() + 1);
            return Math.max(width, Math.min(alone.size(), across));
        }

        private void grid(List<ContactId> ids, int across, double left, int row) {
            for (int at = 0; at < ids.size(); at++) {
                spots.put(ids.get(at), new Spot(left + at % across, row + at / across));
            }
        }

        private int lastRow() {
            return spots.values().stream().mapToInt(Spot::row).max().orElse(-1);
        }

        /// Each as close below those they know as the neighbours allow: the mean of what is closest from the left and
        /// from the right, which are both at least a column apart.
        private List<Double> ours(List<List<ContactId>> below, double width) {
            double[] wanted =
                    below.stream().mapToDouble(known -> middle(known, width)).toArray();
            Integer[] order = new Integer[wanted.length];
            for (int at = 0; at < order.length; at++) order[at] = at;
            Arrays.sort(order, (one, other) -> Double.compare(wanted[one], wanted[other]));
            Double[] columns = new Double[wanted.length];
            double[] fromLeft = new double[wanted.length];
            for (int at = 0; at < order.length; at++) {
                fromLeft[at] = at == 0 ? wanted[order[at]] : Math.max(wanted[order[at]], fromLeft[at - 1] + 1);
            }
            double fromRight = Double.MAX_VALUE;
            for (int at = order.length - 1; at >= 0; at--) {
                fromRight = Math.min(wanted[order[at]], fromRight - 1);
                columns[order[at]] = (fromLeft[at] + fromRight) / 2;
            }
            return List.of(columns);
        }

        private double middle(List<ContactId> known, double width) {
            return known.stream()
                    .map(spots::get)
                    .filter(Objects::nonNull)
                    .mapToDouble(Spot::column)
                    .average()
                    .orElse((width - 1) / 2);
        }
    }
}
