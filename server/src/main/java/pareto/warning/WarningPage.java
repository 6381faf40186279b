package pareto.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.AccountFrame;
import pareto.account.contact.Contacts.Left;
import pareto.insight.MovedFacts.Moved;
import pareto.people.StaffMember;
import pareto.warning.WarningRows.Taken;

/// One warning with its evidence.
///
/// @param moved what else has changed at the account; null while that cannot be told
/// @param left who has left it in the twelve months before, or since one buyer is left
/// @param colleagues who may be asked to act, since they see it; empty where the reader may not ask
/// @param may whether the reader may say something of it
record WarningPage(
        AccountFrame frame,
        AccountWarning warning,
        List<Taken> steps,
        @Nullable Moved moved,
        List<Left> left,
        List<StaffMember> colleagues,
        boolean may,
        IdentityId reader) {}
