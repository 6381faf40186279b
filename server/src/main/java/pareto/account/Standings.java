package pareto.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// The door to what an account is to us: key account, tier, classes, all as dated facts. Whoever writes one has had it
/// decided by the current actor.
public interface Standings {

    /// What the account was to us on a day.
    AccountStanding on(AccountId account, LocalDate day);

    /// Names it a key account from today on; one that is named already stays as it is.
    void name(AccountId account, String reason);

    /// Takes it from the key accounts today.
    ///
    /// @throws pareto.shell.Refusal when it is none
    void remove(AccountId account, String reason);

    /// Gives it a tier from today on.
    ///
    /// @param until first day on which an exception ends and what held before holds again; null for what holds on
    void grant(AccountId account, Tier tier, String reason, @Nullable LocalDate until);

    /// Puts it into a class from today on.
    ///
    /// @param name of the class in either language
    /// @throws pareto.shell.Refusal when the scheme has no such class
    void classify(AccountId account, String scheme, String name, String evidence);

    /// The same where the program had proposed it.
    ///
    /// @param grounds what it had seen, in words for whoever sees the account
    /// @param reason of the person who accepted it
    void classify(AccountId account, String scheme, String name, Text grounds, String reason);
}
