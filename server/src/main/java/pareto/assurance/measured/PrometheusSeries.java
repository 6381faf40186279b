package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Values of one subject, as its label names it, in their order.
record PrometheusSeries(String label, List<Value> values) {

    record Value(Instant at, BigDecimal value) {}

    PrometheusSeries {
        values = List.copyOf(values);
    }
}
