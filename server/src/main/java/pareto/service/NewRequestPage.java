package pareto.service;

import java.util.List;
import pareto.account.Account;
import pareto.account.AccountFrame;
import pareto.account.contact.ContactId;

/// The form by which a request is taken in.
///
/// @param people who works at the account, by name; nobody where the reader may not know
/// @param channel a phone note asks for as little as can be
record NewRequestPage(AccountFrame frame, List<Offered> people, Channel channel) {

    /// Somebody of theirs who can have asked.
    record Offered(ContactId id, String name) {}

    /// Whose request it is to be: what was typed, and what it found.
    record Choice(String typed, List<Account> found) {}
}
