package pareto.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// People called together for one purpose (虚拟团队).
///
/// @param to first day on which it is no more
/// @param outcome why it was dissolved; null where only its time runs out
record VirtualTeam(
        UUID id,
        String purpose,
        LocalDate from,
        LocalDate to,
        String calledBy,
        IdentityId leader,
        String leaderName,
        @Nullable String outcome,
        @Nullable String dissolvedBy) {

    /// A part in it.
    ///
    /// @param to first day without it; null where it lasts as long as the team
    record Member(
            UUID id,
            IdentityId person,
            String name,
            boolean leads,
            String task,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean lastsOn(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    boolean lastsOn(LocalDate day) {
        return to.isAfter(day);
    }

    LocalDate lastDay() {
        return to.minusDays(1);
    }

    String address() {
        return "/virtual-teams/" + id;
    }
}
