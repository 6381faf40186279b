package pareto.account.sight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.SightGrants.Grant;
import pareto.account.AccountFrame;
import pareto.account.ConfidentialAccounts.Secrecy;
import pareto.people.StaffMember;
import pareto.shell.Text;

/// Who sees an account, and why one colleague does or does not.
///
/// @param secrecy why it is confidential; null when it is not
/// @param colleagues who can be asked about
/// @param asked the answer about one of them; null when nobody was asked about
/// @param mayDecide whether the reader may open and close the account
/// @param losesIt whether the reader sees the account no more once it is confidential
record SightPage(
        AccountFrame frame,
        @Nullable Secrecy secrecy,
        List<Grant> grants,
        List<StaffMember> colleagues,
        @Nullable Explanation asked,
        boolean mayDecide,
        boolean losesIt) {

    String address() {
        return frame.address() + "/sight";
    }

    boolean asked(StaffMember member) {
        return asked != null && asked.who().id().equals(member.id());
    }

    /// How many see it by a grant.
    long people() {
        return grants.stream().map(Grant::to).distinct().count();
    }

    static Text why(Grant grant) {
        return Explanation.source(grant);
    }

    static boolean byHand(Grant grant) {
        return grant.source().equals("person");
    }
}
