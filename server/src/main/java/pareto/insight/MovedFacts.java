package pareto.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.values.Period;

/// The door for whoever asks what else has changed at an account: twelve months beside the year before.
public interface MovedFacts {

    /// A product family that was bought in one of the two years only.
    ///
    /// @param revenue net revenue of that year
    record Family(String name, BigDecimal revenue) {}

    /// Another unit of the same group that buys more than the year before.
    ///
    /// @param more than the year before
    record Sister(Account account, BigDecimal more) {}

    /// What has moved at an account, in the currency of the analysis. Amounts are signed.
    ///
    /// @param window the twelve months
    /// @param before net revenue of the year before
    /// @param price what other prices for the same products brought or took; null where that is not worth a word
    /// @param mix what dearer or cheaper products did; null likewise
    /// @param lost families no longer bought, the largest first
    /// @param gained families not bought the year before
    /// @param sisters those the reader may see, the largest first; empty where the account itself did not fall
    /// @param address of the whole split
    record Moved(
            Period window,
            String currency,
            BigDecimal before,
            BigDecimal now,
            @Nullable BigDecimal price,
            @Nullable BigDecimal mix,
            List<Family> lost,
            List<Family> gained,
            List<Sister> sisters,
            String address) {

        public BigDecimal change() {
            return now.subtract(before);
        }

        /// Whether there is something to say beside the change itself.
        public boolean something() {
            return price != null || mix != null || !lost.isEmpty() || !gained.isEmpty() || !sisters.isEmpty();
        }
    }

    /// @return empty while the ledger does not know the year before, and for an account that bought in neither year
    Optional<Moved> of(AccountId account);
}
