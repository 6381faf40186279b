package pareto.account.sight;

import java.util.ArrayList;
import java.util.List;
import pareto.access.Right;
import pareto.access.Role;
import pareto.access.SightGrants.Grant;
import pareto.people.StaffMember;
import pareto.shell.Text;

/// Why a colleague sees an account, or does not.
///
/// @param reasons everything that opens it to them, or else everything that keeps it closed
/// @param rights what they may do with what they see, and what not
record Explanation(StaffMember who, boolean sees, List<Text> reasons, List<Allowed> rights) {

    /// A right their role has or lacks.
    record Allowed(Right right, boolean allowed) {}

    private static final List<Right> ASKED =
            List.of(Right.FIGURES, Right.MARGIN, Right.PERSONAL_DATA, Right.EXPORT, Right.CHANGE, Right.DECIDE);

    /// @param grants those by which this colleague sees the account
    static Explanation of(StaffMember who, boolean confidential, List<Grant> grants) {
        Role role = who.role();
        boolean byRole = role.may(Right.ALL_ACCOUNTS) && (!confidential || role.may(Right.CONFIDENTIAL));
        boolean sees = !who.left() && (byRole || !grants.isEmpty());
        return new Explanation(
                who,
                sees,
                sees ? opening(role, byRole, confidential, grants) : closing(who, confidential),
                ASKED.stream().map(right -> new Allowed(right, role.may(right))).toList());
    }

    private static List<Text> opening(Role role, boolean byRole, boolean confidential, List<Grant> grants) {
        List<Text> reasons = new ArrayList<>();
        if (byRole) {
            reasons.add(Text.of(
                    confidential ? "account.sight.because.confidential" : "account.sight.because.role", word(role)));
        }
        grants.forEach(grant -> reasons.add(source(grant)));
        return reasons;
    }

    private static List<Text> closing(StaffMember who, boolean confidential) {
        if (who.left()) {
            return List.of(Text.of("account.sight.not.left"));
        }
        boolean passedBy = confidential && who.role().may(Right.ALL_ACCOUNTS);
        return List.of(
                Text.of(passedBy ? "account.sight.not.confidential" : "account.sight.not.role", word(who.role())),
                Text.of("account.sight.not.grant"));
    }

    static Text source(Grant grant) {
        return Text.of("account.sight.source." + grant.source(), grant.why());
    }

    private static Text word(Role role) {
        return Text.of("shell.role." + role.name());
    }
}
