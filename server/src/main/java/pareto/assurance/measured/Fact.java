package pareto.assurance.measured;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is said of something measured from a day on.
public sealed interface Fact {

    /// @param site where it is; subjects of one contract with the same site belong together; empty for none
    /// @param spare whether circuits of its site stand for one another: the site is down only while all are
    record Place(String site, boolean spare) implements Fact {}

    /// @param monthly in the currency of the contract; null where it has none, and for whoever may not see figures
    record Fee(@Nullable BigDecimal monthly) implements Fact {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Fee fee
                    && (monthly == null || fee.monthly == null
                            ? monthly == fee.monthly
                            : monthly.compareTo(fee.monthly) == 0);
        }

        @Override
        public int hashCode() {
            return monthly == null ? 0 : monthly.stripTrailingZeros().hashCode();
        }
    }
}
