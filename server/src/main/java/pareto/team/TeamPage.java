package pareto.team;

import java.time.LocalDate;
import java.util.List;
import pareto.access.SightGrants.Grant;
import pareto.account.AccountFrame;
import pareto.people.StaffMember;

/// Who of ours is at an account.
///
/// @param before who was once
/// @param virtual teams called together for it that last still
/// @param sight who sees the account by a grant, and why
/// @param roles what the reader may give to others; empty for whoever may not change the team
/// @param alone whether it was asked for as a page of its own
record TeamPage(
        AccountFrame frame,
        List<TeamMember> members,
        List<TeamMember> before,
        List<VirtualTeam> virtual,
        List<Grant> sight,
        List<TeamRole> roles,
        List<StaffMember> colleagues,
        LocalDate today,
        boolean alone) {

    boolean mayChange() {
        return !roles.isEmpty();
    }

    boolean mayEnd(TeamMember member) {
        return roles.contains(member.role());
    }

    boolean hasManager() {
        return members.stream().anyMatch(member -> member.role() == TeamRole.MANAGER);
    }

    String address() {
        return frame.address() + "/team";
    }
}
