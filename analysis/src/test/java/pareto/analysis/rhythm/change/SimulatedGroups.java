package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import pareto.analysis.rhythm.season.Buyers;

/// Five years of thirty groups of two to five units, drawn from a seed. Every unit has its own interval of 6 to 30
/// days,
/// regularity and amounts, which differ by half; all have a season. What is planted changes on 1 January of the last
/// year at the first unit of the first groups; the second unit is the one that takes over or grows.
final class SimulatedGroups {

    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
    static final LocalDate END = LocalDate.of(2025, 1, 1);
    static final int GROUPS = 30;

    /// What happens to the first unit.
    enum Happens {
        NOTHING,
        /// The second unit places its orders.
        MOVES,
        /// Nobody does.
        LEAVES,
        /// It goes on, and the second one orders twice as much.
        SISTER_GROWS,
        /// Nobody does, and the second one orders twice as much all the same.
        LEAVES_AND_SISTER_GROWS;

        private boolean leaves() {
            return this == LEAVES || this == LEAVES_AND_SISTER_GROWS;
        }

        private boolean grows() {
            return this == SISTER_GROWS || this == LEAVES_AND_SISTER_GROWS;
        }
    }

    /// @param share of the orders it happens to
    /// @param groups how many it happens to
    /// @param shuffled whether each order of a group is placed by any of its units, as it happens
    /// @param drift how far, on the logarithm, the interval of each unit wanders in a quarter
    record Planted(Happens happens, double share, int groups, boolean shuffled, double drift) {

        static final Planted NONE = new Planted(Happens.NOTHING, 0, 0, false, 0);

        static Planted of(Happens happens, double share, int groups) {
            return new Planted(happens, share, groups, false, 0);
        }
    }

    private final SplittableRandom random;
    private final Planted planted;
    private final Map<String, TreeMap<Integer, Double>> days = new TreeMap<>();
    private final Map<String, String> groups = new HashMap<>();

    SimulatedGroups(long seed, Planted planted) {
        this.random = new SplittableRandom(seed);
        this.planted = planted;
        for (int group = 0; group < GROUPS; group++) {
            int units = 2 + group % 4;
            for (int unit = 0; unit < units; unit++) {
                groups.put(code(group, unit), "G" + group);
                order(group, unit, units);
            }
        }
    }

    static String code(int group, int unit) {
        return "G%02d-%d".formatted(group, unit);
    }

    int units() {
        return groups.size();
    }

    private void order(int group, int unit, int units) {
        double gap = Math.exp(Math.log(6) + random.nextDouble() * Math.log(5));
        int regularity = 1 + random.nextInt(6);
        double level = Math.exp(7 + 0.5 * gauss());
        double at = START.toEpochDay() + gap * random.nextDouble();
        double wandered = 0;
        int quarter = 0;
        while (at < END.toEpochDay()) {
            for (; quarter < (at - START.toEpochDay()) / GroupQuarters.DAYS; quarter++) {
                wandered += planted.drift * gauss();
            }
            place(group, unit, units, (int) at, level * Math.exp(0.5 * gauss()));
            at += gap(gap * Math.exp(wandered) / season(LocalDate.ofEpochDay((long) at)), regularity);
        }
    }

    private void place(int group, int unit, int units, int day, double amount) {
        int by = planted.shuffled ? random.nextInt(units) : unit;
        boolean touched = group < planted.groups && day >= CHANGE.toEpochDay() && random.nextDouble() < planted.share;
        if (touched && unit == 0 && planted.happens.leaves()) {
            return;
        }
        if (touched && unit == 0 && planted.happens == Happens.MOVES) {
            by = 1;
        }
        boolean more = touched && unit == 1 && planted.happens.grows();
        days.computeIfAbsent(code(group, by), any -> new TreeMap<>())
                .merge(day, more ? 2 * amount : amount, Double::sum);
    }

    private static double season(LocalDate day) {
        return 1 + 0.25 * Math.sin(2 * Math.PI * day.getDayOfYear() / 365.25);
    }

    private double gap(double mean, int regularity) {
        double sum = 0;
        for (int i = 0; i < regularity; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return Math.max(1, mean * sum / regularity);
    }

    private double gauss() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    Changes.Known known() {
        var buyers = new Buyers(groups);
        days.forEach((unit, on) -> on.forEach((day, amount) -> buyers.day(unit, day, amount)));
        return new Changes.Known(buyers.all(), List.of(), new ArrayList<>(), Changes.Reasons.NONE);
    }
}
