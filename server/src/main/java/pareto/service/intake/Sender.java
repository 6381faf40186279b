package pareto.service.intake;

import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.account.contact.ContactId;

/// Whose mail it is, and by what.
sealed interface Sender {

    /// Message key of why.
    String reason();

    /// An account's.
    ///
    /// @param contact who of theirs; null where only the account is known
    record Of(AccountId account, @Nullable ContactId contact, String reason) implements Sender {}

    /// Nobody can say but a person.
    record Unknown(String reason) implements Sender {}
}
