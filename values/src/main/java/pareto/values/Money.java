package pareto.values;

import java.math.BigDecimal;

/// An exact amount in one currency; amounts of different currencies never meet.
///
/// @param currency ISO 4217
public record Money(BigDecimal amount, String currency) {

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts in " + currency + " and " + other.currency + " cannot be added; convert one first.");
        }
        return new Money(amount.add(other.amount), currency);
    }
}
