package pareto.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// How long each kind of request took, from the moment it should have been sent.
final class Latencies {

    private final Map<String, LongStream.Builder> nanos = new TreeMap<>();

    synchronized void add(String kind, long taken) {
        nanos.computeIfAbsent(kind, any -> LongStream.builder()).add(taken);
    }

    /// A table in Markdown, milliseconds.
    synchronized String table() {
        StringBuilder table =
                new StringBuilder("| | requests | p50 ms | p95 ms | p99 ms | max ms |\n|---|--:|--:|--:|--:|--:|\n");
        nanos.forEach((kind, taken) -> {
            long[] sorted = taken.build().sorted().toArray();
            table.append("| %s | %d | %.0f | %.0f | %.0f | %.0f |%n"
                    .formatted(
                            kind, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1)));
        });
        return table.toString();
    }

    private static double at(long[] sorted, double part) {
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return Arrays.stream(sorted).skip(Math.max(0, index)).findFirst().orElse(0) / 1e6;
    }
}
