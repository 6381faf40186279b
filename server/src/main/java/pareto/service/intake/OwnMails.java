package pareto.service.intake;

import java.util.Collection;
import java.util.Optional;
import pareto.service.RequestId;

/// Mails of ours that mails which come in speak of; answered by the package that sends them.
public interface OwnMails {

    /// The request that one of these mails was about, if it was ours.
    ///
    /// @param ids as mails name them, such as `<1@example.com>`
    Optional<RequestId> requestOf(Collection<String> ids);

    /// One of these mails could not be delivered after it was taken.
    ///
    /// @param reason what the other server said, without addresses; may be empty
    /// @return the request it was about, if it was ours
    Optional<RequestId> cameBack(Collection<String> ids, String reason);
}
