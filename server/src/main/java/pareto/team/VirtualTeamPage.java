package pareto.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.people.StaffMember;
import pareto.team.VirtualTeam.Member;

/// A team called together for one purpose.
///
/// @param accounts what it is for, as far as the reader may see it
/// @param members who is in it
/// @param before who is in it no longer
/// @param colleagues who could join; empty for whoever may not change it
record VirtualTeamPage(
        VirtualTeam team,
        List<Account> accounts,
        List<Member> members,
        List<Member> before,
        List<StaffMember> colleagues,
        LocalDate today,
        boolean mayChange) {

    /// All there are.
    record Index(List<VirtualTeam> lasting, List<VirtualTeam> over) {}

    /// One that is to be.
    ///
    /// @param leader who is proposed to lead
    record Calling(
            List<Account> accounts,
            List<StaffMember> colleagues,
            @Nullable IdentityId leader,
            LocalDate today,
            LocalDate lastDay) {}

    boolean lasts() {
        return team.lastsOn(today);
    }
}
