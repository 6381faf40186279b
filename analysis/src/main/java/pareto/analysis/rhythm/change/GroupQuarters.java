package pareto.analysis.rhythm.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pareto.analysis.rhythm.season.Buyer;

/// What the units of a group brought, quarter by quarter of thirteen weeks that end with one day: some that are
/// judged together, and those before them. All amounts are those of one quarter, as a share of what the group
/// brought in a quarter before on average.
///
/// @param units of the group
/// @param to last day of those judged
/// @param judged how many are judged together
/// @param before how many before them are known, whole years of them
/// @param revenue by unit and quarter: those judged in a quarter of them first, then the others, the latest
///   first
/// @param orders order days of the group in a quarter before, on average
/// @param now order days in a quarter of those judged
/// @param usual net revenue of the group in a quarter before, on average
record GroupQuarters(
        List<Buyer> units,
        int to,
        int judged,
        int before,
        double[][] revenue,
        double orders,
        double now,
        double usual) {

    static final int DAYS = 91;
    private static final int YEAR = 4;
    private static final int YEARS = 2;
    /// Orders that differ by half as a rule make what n of them bring scatter as much as n / 1.25 equal ones.
    private static final double SIZES = 1.25;

    /// Beside two years, or one where no more is known; nothing where the group did not buy in each quarter.
    static Optional<GroupQuarters> of(List<Buyer> units, int to, int judged) {
        int since = to - judged * DAYS;
        int first = units.stream().mapToInt(unit -> unit.days()[0]).min().orElse(to);
        int years = Math.min(YEARS, (since - first + 1) / (YEAR * DAYS));
        if (years < 1) {
            return Optional.empty();
        }
        int before = years * YEAR;
        double[][] revenue =
                units.stream().map(unit -> revenue(unit, to, judged, before)).toArray(double[][]::new);
        if (IntStream.rangeClosed(0, before).anyMatch(quarter -> sum(revenue, quarter) <= 0)) {
            return Optional.empty();
        }
        double usual = IntStream.rangeClosed(1, before)
                        .mapToDouble(quarter -> sum(revenue, quarter))
                        .sum()
                / before;
        for (double[] of : revenue) {
            Arrays.setAll(of, quarter -> of[quarter] / usual);
        }
        return Optional.of(new GroupQuarters(
                units,
                to,
                judged,
                before,
                revenue,
                orders(units, since - before * DAYS + 1, since) / (double) before,
                orders(units, since + 1, to) / (double) judged,
                usual));
    }

    private static double[] revenue(Buyer unit, int to, int judged, int before) {
        int since = to - judged * DAYS;
        return IntStream.rangeClosed(0, before)
                .mapToDouble(quarter -> quarter == 0
                        ? unit.revenueBetween(since + 1, to) / judged
                        : unit.revenueBetween(since - quarter * DAYS + 1, since - (quarter - 1) * DAYS))
                .map(net -> Math.max(0, net))
                .toArray();
    }

    private static int orders(List<Buyer> units, int from, int to) {
        return units.stream().mapToInt(unit -> unit.between(from, to)).sum();
    }

    private static double sum(double[][] revenue, int quarter) {
        double sum = 0;
        for (double[] of : revenue) {
            sum += of[quarter];
        }
        return sum;
    }

    int from() {
        return to - judged * DAYS + 1;
    }

    /// What the group brought in a quarter, 0 for those judged.
    double all(int quarter) {
        return sum(revenue, quarter);
    }

    /// What is known of these units together.
    Predicted predicted(int... of) {
        double[] known = IntStream.rangeClosed(1, before)
                .mapToDouble(quarter -> brought(quarter, of))
                .toArray();
        double mean = IntStream.of(of).mapToDouble(this::mean).sum();
        return Predicted.of(known, SIZES * Math.max(mean, 1 / orders) / orders, thinner());
    }

    /// What these units brought together in a quarter.
    double brought(int quarter, int... of) {
        return IntStream.of(of).mapToDouble(unit -> revenue[unit][quarter]).sum();
    }

    /// What is known of a unit's share of the group. What chance makes of it counts half an order more for it and for
    /// the others, so that a share that was all or nothing so far is not taken for certain.
    Predicted share(int unit) {
        double[] known = IntStream.rangeClosed(1, before)
                .mapToDouble(quarter -> revenue[unit][quarter] / all(quarter))
                .toArray();
        double mean = (Arrays.stream(known).sum() / before * orders + 0.5) / (orders + 1);
        return Predicted.of(known, SIZES * mean * (1 - mean) / orders, thinner());
    }

    private double mean(int unit) {
        return IntStream.rangeClosed(1, before)
                        .mapToDouble(quarter -> revenue[unit][quarter])
                        .sum()
                / before;
    }

    /// All units but one.
    int[] others(int unit) {
        return IntStream.range(0, units.size()).filter(other -> other != unit).toArray();
    }

    private double thinner() {
        return Math.max(1, orders / Math.max(1, now)) / judged;
    }
}
