package pareto.account.exchange;

import java.util.EnumMap;
import java.util.Map;

/// How many rows of each kind became what.
record Counts(Map<Kind, Map<Status, Long>> rows) {

    static Counts none() {
        return new Counts(new EnumMap<>(Kind.class));
    }

    void count(Verdict verdict) {
        rows.computeIfAbsent(verdict.kind(), kind -> new EnumMap<>(Status.class))
                .merge(verdict.status(), 1L, Long::sum);
    }

    long of(Kind kind, Status status) {
        return rows.getOrDefault(kind, Map.of()).getOrDefault(status, 0L);
    }

    boolean has(Kind kind) {
        return rows.containsKey(kind);
    }

    long of(Status status) {
        return rows.values().stream()
                .mapToLong(counts -> counts.getOrDefault(status, 0L))
                .sum();
    }

    long all() {
        return rows.values().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    boolean writes() {
        return of(Status.NEW) + of(Status.CHANGED) > 0;
    }
}
