package pareto.service.dispatch;

import java.time.Instant;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.service.RequestId;

/// A request as far as it is sent out.
///
/// @param number what people call it
/// @param owner who answers for it now
/// @param takenAt when somebody first took it; when it was raised as long as nobody has
/// @param open whether tasks may still change
record Asked(
        RequestId id,
        Account account,
        String number,
        String title,
        IdentityId owner,
        String ownerName,
        Instant takenAt,
        boolean open) {}
