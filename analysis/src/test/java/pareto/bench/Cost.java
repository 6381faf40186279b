package pareto.bench;

import java.util.Comparator;
import java.util.List;

/// What a process and its children used.
///
/// @param cpu     seconds of all cores
/// @param memory  megabytes at most resident: the peaks of all processes of the tree added up
/// @param wall    seconds from start to end
record Cost(double cpu, double memory, double wall) {

    /// The run in the middle by CPU time, with the highest memory of all.
    static Cost median(List<Cost> runs) {
        var sorted = runs.stream().sorted(Comparator.comparing(Cost::cpu)).toList();
        var middle = sorted.get(sorted.size() / 2);
        var memory = runs.stream().mapToDouble(Cost::memory).max().orElse(0);
        return new Cost(middle.cpu, memory, middle.wall);
    }
}
