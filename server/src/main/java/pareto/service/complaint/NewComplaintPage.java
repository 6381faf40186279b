package pareto.service.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountFrame;
import pareto.people.StaffMember;

/// The form for a complaint.
///
/// @param colleagues whom it can be about
/// @param manager who looks after the account today; null for nobody, or where that is the reader
record NewComplaintPage(
        AccountFrame frame,
        List<StaffMember> colleagues,
        @Nullable IdentityId manager) {

    /// Whose complaint it is comes first.
    ///
    /// @param typed what was searched for
    record Choice(String typed, List<Account> found) {}

    boolean chosen(StaffMember one) {
        return one.id().equals(manager);
    }
}
