package pareto.service.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pareto.values.Money;

/// What handling a request comes to.
///
/// @param day it counts on
/// @param perRequest rate of its kind that holds then; null where none does
/// @param tasks that were done for it
/// @param perTask rate of one; null where none holds
record Counted(
        LocalDate day,
        @Nullable Money perRequest,
        int tasks,
        @Nullable Money perTask) {

    /// Of a request that is open again: nothing yet.
    static Counted nothing(LocalDate day) {
        return new Counted(day, null, 0, null);
    }

    /// perRequest + tasks · perTask, by currency; what has no rate is not among it, which is not the same as zero.
    Map<String, BigDecimal> amounts() {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        if (perRequest != null) {
            amounts.merge(perRequest.currency(), perRequest.amount(), BigDecimal::add);
        }
        if (perTask != null && tasks > 0) {
            amounts.merge(perTask.currency(), perTask.amount().multiply(BigDecimal.valueOf(tasks)), BigDecimal::add);
        }
        return amounts;
    }
}
