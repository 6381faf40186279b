package pareto.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The door through which accounts are put under each other. An account may stand under several parents at once; the
/// one
/// with the largest share makes its group. Nothing is overwritten: what was before a day stays readable.
public interface Groups {

    /// From a day on a parent holds this share of an account, beside its other parents.
    ///
    /// @param share percent; null where it is unknown or the whole
    /// @throws pareto.shell.Refusal when a circle would close, or shares come to more than the whole
    void hold(AccountId account, AccountId parent, @Nullable BigDecimal share, LocalDate from);

    /// From a day on an account stands under this parent alone, or under none.
    ///
    /// @param share percent; null where it is unknown or the whole
    /// @throws pareto.shell.Refusal when a circle would close
    void move(AccountId account, @Nullable AccountId parent, @Nullable BigDecimal share, LocalDate from);

    /// From a day on a parent is none any more.
    ///
    /// @return whether it was one
    boolean end(AccountId account, AccountId parent, LocalDate from);
}
