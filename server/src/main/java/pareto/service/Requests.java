package pareto.service;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactId;
import pareto.shell.Refusal;

/// The door of this module: what accounts ask for.
///
/// What becomes of a request is told by [RequestOpened], [RequestPassed], [RequestAnswered], [RequestWaits],
/// [RequestGoesOn], [RequestDone], [RequestUndone], [RequestClosed] and [RequestReopened], in the transaction in which
/// it does; [CustomerTold] of each message the customer sees; [RequestLookedAt] that somebody has opened its page.
public interface Requests {

    /// Takes a request in. Whoever enters it themselves answers for it; what comes in by mail or interface goes to the
    /// account's manager, whoever stands in for them, or the head of the desk, until somebody takes it.
    ///
    /// @throws Refusal when the actor does not see the account
    RequestId open(NewRequest asked);

    /// The customer has said something more, by mail or interface; whoever answers is called, also for what is
    /// done or closed. What waited for the customer goes on; what nobody here answers for any more goes to whoever
    /// answers for what comes in. Where the request goes on in another one it is said there.
    ///
    /// @param contact who of theirs said it; null where nobody of the account's people is known to have
    /// @return id of the message
    /// @throws Refusal when there is no such request that the actor may see
    UUID hear(RequestId request, Channel channel, @Nullable ContactId contact, String said);

    /// @throws Refusal when there is none that the actor may see
    Request known(RequestId id);

    /// The same, and nobody else changes it until this transaction is over.
    ///
    /// @throws Refusal when there is none that the actor may see
    Request alone(RequestId id);

    /// Those of them that the actor may see.
    Map<RequestId, Request> seen(Collection<RequestId> ids);

    /// The request people call so, if the actor may see it.
    Optional<Request> numbered(String number);

    /// Removes all files that came with messages, content and all; for removing the sample company, whose requests go
    /// with its accounts.
    void forgetFiles();
}
