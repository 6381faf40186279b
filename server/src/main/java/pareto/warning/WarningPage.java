package pareto.warning;

import java.util.List;
import pareto.access.IdentityId;
import pareto.account.AccountFrame;
import pareto.people.StaffMember;
import pareto.warning.WarningRows.Taken;

/// One warning with its evidence.
///
/// @param colleagues who may be asked to act; empty where the reader may not ask
/// @param may whether the reader may say something of it
record WarningPage(
        AccountFrame frame,
        AccountWarning warning,
        List<Taken> steps,
        List<StaffMember> colleagues,
        boolean may,
        IdentityId reader) {}
