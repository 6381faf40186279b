package pareto.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;

/// An account in its group on a day.
///
/// @param children how many have it as their main parent
/// @param accounts how many there are under it and with it
/// @param sum null for whoever may not see figures
record GroupNode(
        Account account,
        long children,
        long accounts,
        @Nullable Sum sum) {

    /// What it brings.
    ///
    /// @param own the account alone
    /// @param revenue with all under it
    /// @param before the same of the year before
    record Sum(BigDecimal own, BigDecimal revenue, BigDecimal before) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum below) {
            return new Sum(own, revenue.add(below.revenue), before.add(below.before));
        }

        /// Against the year before as a share of it; null when that had no revenue.
        @Nullable
        BigDecimal growth() {
            return before.signum() > 0 ? Shares.of(revenue.subtract(before), before) : null;
        }
    }

    /// How many stand under it at any depth.
    long below() {
        return accounts - 1;
    }
}
