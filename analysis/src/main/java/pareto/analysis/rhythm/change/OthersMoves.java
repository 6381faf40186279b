package pareto.analysis.rhythm.change;

import java.util.HashMap;
import java.util.Map;

/// Moves of prices by product, and within each family where too few others buy the product, from each time to the next.
final class OthersMoves {

    private final int times;
    private final Map<String, Moves[]> products = new HashMap<>();
    private final Map<String, Moves[]> families = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();

    OthersMoves(int times) {
        this.times = times;
    }

    void learn(String group, Priced.Product product, int time, double move) {
        int id = groups.computeIfAbsent(group, any -> groups.size());
        at(products, product.name(), time).add(id, move);
        at(families, product.family(), time).add(id, move);
    }

    private Moves at(Map<String, Moves[]> all, String name, int time) {
        var moves = all.computeIfAbsent(name, any -> new Moves[times]);
        if (moves[time] == null) {
            moves[time] = new Moves();
        }
        return moves[time];
    }

    /// What those outside a group paid more or less than the time before; not a number where too few bought.
    double without(String group, Priced.Product product, int time) {
        int id = groups.getOrDefault(group, -1);
        double beside = without(products, product.name(), id, time);
        return Double.isNaN(beside) ? without(families, product.family(), id, time) : beside;
    }

    /// How many groups a median rests on.
    int groups(String group, Priced.Product product, int time) {
        int id = groups.getOrDefault(group, -1);
        int beside = groups(products, product.name(), id, time);
        return beside < Moves.LEAST_OTHERS ? groups(families, product.family(), id, time) : beside;
    }

    private static int groups(Map<String, Moves[]> all, String name, int group, int time) {
        var moves = all.getOrDefault(name, new Moves[0]);
        return moves.length == 0 || moves[time] == null ? 0 : moves[time].others(group);
    }

    private static double without(Map<String, Moves[]> all, String name, int group, int time) {
        var moves = all.getOrDefault(name, new Moves[0]);
        return moves.length == 0 || moves[time] == null ? Double.NaN : moves[time].without(group);
    }
}
