package pareto.analysis.ledger;

import java.math.BigDecimal;
import java.util.TreeMap;
import pareto.analysis.ledger.recognition.Decimals;

/// A tally while it grows: sums in longs as long as they fit, exact beyond.
final class RunningTally {

    private static final long NEARLY_FULL = Long.MAX_VALUE / 2;

    private final TreeMap<String, BigDecimal> carried = new TreeMap<>();
    private String currency = "";
    private long lines;
    private long sum;

    void add(Line line) {
        lines++;
        if (!line.currency.equals(currency) || Math.abs(sum) > NEARLY_FULL) carry(line.currency);
        sum += line.countedAmount();
    }

    Tally total() {
        carry(currency);
        return new Tally(lines, carried);
    }

    private void carry(String next) {
        if (!currency.isEmpty()) carried.merge(currency, BigDecimal.valueOf(sum, Decimals.SCALE), BigDecimal::add);
        currency = next;
        sum = 0;
    }
}
