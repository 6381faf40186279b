package pareto.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import pareto.values.Period;

/// What was measured of what some accounts were promised, and what is owed for it: asked here, answered where it is
/// measured, as far as the actor sees it.
public interface MeasuredLevels {

    /// @param known whether availability was looked at; not so for very many accounts
    /// @param judged windows of promised availability that are over and were measured, and `kept` those of them
    /// @param promised working seconds of these windows, and `lost` what of them was lost and counts
    /// @param owed compensation by currency, of what was judged in the period
    record Levels(boolean known, long judged, long kept, long promised, long lost, Map<String, BigDecimal> owed) {

        /// Whether there is anything to say.
        public boolean some() {
            return judged > 0 || !owed.isEmpty();
        }
    }

    /// @param where a condition on a column `account_id`, beginning with `and` or empty, with its parameters
    Levels of(String where, List<Object> parameters, Period days);
}
