package pareto.analysis.ledger.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of a sample file: what identifies it, and the content that can change.
record Line(long key, @Nullable String order, @Nullable String line, LocalDate day, String account, BigDecimal amount) {

    static Line of(String order, int line, String day, String amount) {
        var key = (order + "#" + line).hashCode();
        return new Line(
                key, order, Integer.toString(line), LocalDate.parse(day), "C-1", new BigDecimal(amount).setScale(4));
    }

    static Line withoutOrder(String account, String day, String amount) {
        var key = (account + day + amount).hashCode();
        return new Line(key, null, null, LocalDate.parse(day), account, new BigDecimal(amount).setScale(4));
    }

    Line costing(String other) {
        return new Line(key, order, line, day, account, new BigDecimal(other).setScale(4));
    }

    Line on(String other) {
        return new Line(key, order, line, LocalDate.parse(other), account, amount);
    }

    record Identity(
            long key, @Nullable String order, @Nullable LocalDate orderDay) {}

    Identity identity() {
        return new Identity(key, order, order == null ? day : null);
    }
}
