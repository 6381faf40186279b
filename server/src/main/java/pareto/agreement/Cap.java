package pareto.agreement;

import java.math.BigDecimal;
import java.util.Optional;

/// How much is owed at most in a month, or in a year of the contract.
public sealed interface Cap {

    /// Whatever is owed is paid.
    record None() implements Cap {}

    /// A share of all fees of the contract in that time.
    ///
    /// @param percent zero or more
    record Share(BigDecimal percent) implements Cap {

        public Share {
            if (percent.signum() < 0) {
                throw new IllegalArgumentException("A cap of " + percent + " % is none; give 0 or more.");
            }
        }
    }

    /// So much money, in the currency of the contract.
    record Fixed(BigDecimal money) implements Cap {

        public Fixed {
            if (money.signum() < 0) {
                throw new IllegalArgumentException("A cap of " + money + " is none; give 0 or more.");
            }
        }
    }

    /// What it comes to; empty where there is none.
    ///
    /// @param fees all fees of the contract in that time
    default Optional<BigDecimal> of(BigDecimal fees) {
        return switch (this) {
            case None _ -> Optional.empty();
            case Share share -> Optional.of(fees.multiply(share.percent).movePointLeft(2));
            case Fixed fixed -> Optional.of(fixed.money);
        };
    }
}
