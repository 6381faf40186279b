package pareto.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a field says about an account.
public sealed interface ProfileValue {

    /// A text of any length, or a credit code.
    record Words(String text) implements ProfileValue {}

    /// One of the field's choices.
    record Chosen(String code) implements ProfileValue {}

    record Figure(BigDecimal number) implements ProfileValue {}

    record Day(LocalDate day) implements ProfileValue {}

    /// @param currency of three letters
    record Amount(BigDecimal amount, String currency) implements ProfileValue {}
}
