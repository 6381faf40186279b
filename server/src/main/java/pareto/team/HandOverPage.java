package pareto.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.people.StaffMember;

/// Whose parts are handed over, and to whom they could go.
///
/// @param total at how many accounts the person has a part; more than are listed where it is very many
/// @param virtual their parts in virtual teams
/// @param along what goes along with the accounts
/// @param heir who is proposed for what no deputy takes: the person's superior
record HandOverPage(
        StaffMember from,
        List<Parts.Part> parts,
        int total,
        List<VirtualMembers.Part> virtual,
        HandOverPackage along,
        List<StaffMember> colleagues,
        @Nullable IdentityId heir) {

    boolean nothing() {
        return parts.isEmpty() && virtual.isEmpty();
    }
}
