package pareto.insight;

import java.math.BigDecimal;
import pareto.shell.job.JobId;

/// The door for whoever wants tier rules tried on the past before they hold.
public interface TierTrials {

    /// Has lines between the tiers tried on the last 24 months; nothing changes by it.
    ///
    /// @param platinum percent of the cumulated measure up to which the best tier goes, and so on down
    /// @param byMargin whether margin is cumulated where its cost is known; otherwise revenue
    /// @return where it can be watched
    JobId begin(BigDecimal platinum, BigDecimal core, BigDecimal priority, boolean byMargin);
}
