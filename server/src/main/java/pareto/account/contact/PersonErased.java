package pareto.account.contact;

import java.util.Set;

/// Somebody was deleted: what was kept of what they wrote to us goes too. Heard in the transaction in which they go.
///
/// @param addresses at which they were reached and nobody else on record is today
public record PersonErased(ContactId contact, Set<String> addresses) {}
