package pareto.agreement;

import java.math.BigDecimal;

/// How much is owed, before rounding.
public sealed interface Amount {

    /// A share of the fee of what was hit.
    ///
    /// @param percent above 0, at most 1,000
    record Share(BigDecimal percent) implements Amount {

        public Share {
            if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(1_000)) > 0) {
                throw new IllegalArgumentException(
                        "A share of " + percent + " % is none; give more than 0, at most 1000.");
            }
        }
    }

    /// So much money, whatever the fee, in its currency.
    record Fixed(BigDecimal money) implements Amount {

        public Fixed {
            if (money.signum() <= 0) {
                throw new IllegalArgumentException("An amount of " + money + " is none; give more than 0.");
            }
        }
    }

    /// The same amount again for every step begun beyond the limit of its band.
    ///
    /// @param step in the unit of the metric, above 0
    record ForEach(BigDecimal step, Amount amount) implements Amount {

        public ForEach {
            if (step.signum() <= 0) {
                throw new IllegalArgumentException("A step of " + step + " is none; give more than 0.");
            }
            if (amount instanceof ForEach) {
                throw new IllegalArgumentException("Steps of steps cannot be counted.");
            }
        }

        /// How many steps are begun that far beyond the limit.
        BigDecimal begun(BigDecimal beyond) {
            BigDecimal[] whole = beyond.divideAndRemainder(step);
            return whole[1].signum() > 0 ? whole[0].add(BigDecimal.ONE) : whole[0];
        }
    }

    /// @param fee of what was hit, for the month
    /// @param beyond how far the limit of the band was passed, in the unit of the metric, zero or more
    default BigDecimal of(BigDecimal fee, BigDecimal beyond) {
        return switch (this) {
            case Share share -> fee.multiply(share.percent).movePointLeft(2);
            case Fixed fixed -> fixed.money;
            case ForEach each -> each.amount.of(fee, beyond).multiply(each.begun(beyond));
        };
    }
}
