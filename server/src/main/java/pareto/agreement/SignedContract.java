package pareto.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.values.Period;

/// A contract as it was signed, version by version.
///
/// @param begins first day of the first version: the years of the contract begin on that date
/// @param held versions with the days on which they have the say, ascending; empty where nothing is signed
public record SignedContract(
        ContractId id, Account account, String number, String title, LocalDate begins, List<Held> held) {

    /// @param monthly all fees of a month; null for whoever may not see figures, and where none is agreed
    public record Held(int version, Period days, @Nullable BigDecimal monthly, String currency, List<SlaTerm> terms) {}

    /// What has the say on a day.
    public Optional<Held> on(LocalDate day) {
        return held.stream().filter(one -> one.days().contains(day)).findFirst();
    }

    /// The version of a term, if it is one of this contract.
    public Optional<Held> with(UUID term) {
        return held.stream()
                .filter(one -> one.terms().stream().anyMatch(each -> each.id().equals(term)))
                .findFirst();
    }
}
