package pareto.analysis.rhythm.season;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The shifts of all accounts on one day, sorted once: the median of all others is asked for each account.
final class SizeShifts {

    private final List<SizeShift> all;
    private final double[] sorted;
    private final Map<String, int[]> places = new HashMap<>();

    SizeShifts(List<SizeShift> all) {
        this.all = all;
        var ascending = all.stream()
                .sorted(Comparator.comparingDouble(SizeShift::shift))
                .toList();
        sorted = ascending.stream().mapToDouble(SizeShift::shift).toArray();
        IntStream.range(0, sorted.length)
                .forEach(i -> places.merge(group(ascending.get(i)), new int[] {i}, SizeShifts::together));
    }

    List<SizeShift> all() {
        return all;
    }

    /// The median shift of accounts of other groups, or none where there are few.
    double ofOthers(SizeShift one) {
        int[] own = places.getOrDefault(group(one), new int[0]);
        int others = sorted.length - own.length;
        int middle = others / 2;
        for (int i = 0; i < own.length && own[i] <= middle; i++) {
            middle++;
        }
        return others < SizeShift.LEAST_BEFORE ? 0 : sorted[middle];
    }

    private static String group(SizeShift shift) {
        return shift.account().buyer.group();
    }

    private static int[] together(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
