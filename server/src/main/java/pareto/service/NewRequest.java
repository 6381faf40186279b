package pareto.service;

import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.account.contact.ContactId;

/// What was asked for, as it came in.
///
/// @param contact who of theirs asked; null where nobody of the account's people is known to have
/// @param title up to 120 characters
/// @param said what was asked in the words it came in; kept as the first message the customer sees
public record NewRequest(
        AccountId account,
        RequestKind kind,
        Damage damage,
        String title,
        String said,
        Channel channel,
        @Nullable ContactId contact) {}
