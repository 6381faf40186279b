package pareto.service.intake;

import java.util.UUID;
import pareto.account.AccountId;
import pareto.service.RequestId;

/// A mail became a request. Heard in the transaction in which it does.
///
/// @param mail id of the mail
/// @param confirmable whether it may be confirmed: a person wrote it, from an address that takes answers
public record MailTaken(UUID mail, RequestId request, AccountId account, boolean confirmable) {}
