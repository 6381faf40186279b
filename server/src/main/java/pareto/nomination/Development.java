package pareto.nomination;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/// What developing an account costs and what it brings. Money goes out before it comes in: the cost of a year is spent
/// on its first day, the contribution comes evenly through the year and is discounted from its last.
///
/// @param revenue of each year in which the account buys
/// @param years how many years it buys; one for a purchase that happens once
/// @param firstCost what developing it costs in the first year
/// @param laterCost what keeping it costs in each later year
/// @param margin part of the revenue that is ours, from 0 to 1
/// @param rate yearly discount, such as 0.1
public record Development(
        BigDecimal revenue, int years, BigDecimal firstCost, BigDecimal laterCost, BigDecimal margin, BigDecimal rate) {

    /// An account that would have to buy longer than this is not developed for its own sake.
    static final int LONGEST = 30;

    private static final MathContext EXACT = MathContext.DECIMAL128;

    /// What one year of buying brings before its cost.
    BigDecimal contribution() {
        return revenue.multiply(margin);
    }

    BigDecimal cost(int year) {
        return year == 1 ? firstCost : laterCost;
    }

    /// Net present value over the years in which the account buys.
    BigDecimal presentValue() {
        return presentValue(years);
    }

    /// Net present value if it bought for that many years.
    BigDecimal presentValue(int bought) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal growth = BigDecimal.ONE.add(rate);
        for (int year = 1; year <= bought; year++) {
            BigDecimal spent = cost(year).divide(growth.pow(year - 1, EXACT), EXACT);
            BigDecimal earned = contribution().divide(growth.pow(year, EXACT), EXACT);
            value = value.add(earned, EXACT).subtract(spent, EXACT);
        }
        return value;
    }

    /// Years until what came in has made up for what went out, without discount; empty when that never happens in the
    /// years in which the account buys.
    Optional<BigDecimal> payback() {
        BigDecimal owed = BigDecimal.ZERO;
        for (int year = 1; year <= years; year++) {
            owed = owed.add(cost(year));
            if (contribution().compareTo(owed) >= 0) {
                BigDecimal part =
                        owed.signum() <= 0 ? BigDecimal.ZERO : owed.divide(contribution(), 4, RoundingMode.HALF_UP);
                return Optional.of(BigDecimal.valueOf(year - 1L).add(part));
            }
            owed = owed.subtract(contribution());
        }
        return Optional.empty();
    }

    /// How many years the account would have to buy for the present value not to be negative; empty when thirty are
    /// not enough. More than [#years] means that as things stand it is not worth it.
    OptionalInt breakEven() {
        for (int bought = 1; bought <= LONGEST; bought++) {
            if (presentValue(bought).signum() >= 0) {
                return OptionalInt.of(bought);
            }
        }
        return OptionalInt.empty();
    }
}
