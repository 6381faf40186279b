package pareto.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.values.Money;

/// A door of this module: what other modules spend on accounts is booked here and becomes cost to serve (服务成本).
public interface Costs {

    /// What it was spent on.
    enum Kind {
        VISIT,
        REQUEST,
        CREDIT,
        DISCOUNT,
        REBATE,
        GIFT,
        COMPENSATION;

        /// As the database calls it.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException when there is no such kind
        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Books what was spent on an account, in the transaction of whatever it was spent for.
    ///
    /// @param day it was spent on
    /// @param amount negative to take back what was booked
    /// @param what for, for people to read; no personal data
    /// @param reference the same thing is booked once, however often it is told
    /// @return whether it was booked; false where just this had been
    /// @throws IllegalArgumentException where something else was booked with that reference
    default boolean book(AccountId account, LocalDate day, Kind kind, Money amount, String what, String reference) {
        return book(account, day, kind, amount, what, reference, null);
    }

    /// The same for a request: whoever is kept from that does not see what it cost either.
    ///
    /// @param request id of it; null where it was spent on something else
    boolean book(
            AccountId account,
            LocalDate day,
            Kind kind,
            Money amount,
            String what,
            String reference,
            @Nullable UUID request);

    /// That what was booked with these references belongs to this account, wherever it went when accounts were merged
    /// or parted.
    void belong(AccountId account, Collection<String> references);
}
