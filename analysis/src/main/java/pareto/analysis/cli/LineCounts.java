package pareto.analysis.cli;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Every record counted once, in lines and in money, under the keys of the JSON answer. Amounts of different
/// currencies stay apart.
record LineCounts(Map<String, Count> byStatus) {

    static final String READ = "read";
    static final String ACCEPTED = "accepted";
    static final String EXCLUDED = "excluded";
    static final String UNATTRIBUTED = "unattributed";
    static final String REJECTED = "rejected";

    static final LineCounts NONE = of(Count.NONE, Count.NONE, Count.NONE, Count.NONE);

    /// @param money exact sum by currency
    record Count(long lines, Map<String, BigDecimal> money) {

        static final Count NONE = new Count(0, Map.of());

        Count plus(Count other) {
            var sums = new TreeMap<>(money);
            other.money.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add));
            return new Count(lines + other.lines, sums);
        }
    }

    LineCounts {
        byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
    }

    /// What was read is what became of it.
    static LineCounts of(Count accepted, Count excluded, Count unattributed, Count rejected) {
        var counts = new LinkedHashMap<String, Count>();
        counts.put(READ, accepted.plus(excluded).plus(unattributed).plus(rejected));
        counts.put(ACCEPTED, accepted);
        counts.put(EXCLUDED, excluded);
        counts.put(UNATTRIBUTED, unattributed);
        counts.put(REJECTED, rejected);
        return new LineCounts(counts);
    }

    LineCounts plus(LineCounts other) {
        var sums = new LinkedHashMap<String, Count>();
        byStatus.forEach((status, count) -> sums.put(status, count.plus(other.get(status))));
        return new LineCounts(sums);
    }

    Count get(String status) {
        return byStatus.getOrDefault(status, Count.NONE);
    }

    boolean anyRejected() {
        return get(REJECTED).lines() > 0;
    }

    /// Whether all money is in one currency, so that one number can say it.
    boolean inOneCurrency() {
        return get(READ).money().size() <= 1;
    }
}
