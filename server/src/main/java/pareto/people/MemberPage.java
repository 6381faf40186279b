package pareto.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of our people.
///
/// @param superior who stands directly above
/// @param under those directly below
/// @param colleagues whom a post or a stand-in can name; empty for whoever may not change anything
/// @param duties what has to be handed over before they can leave; empty for whoever may not do that
/// @param keeps whether the reader may give another post
/// @param arranges whether the reader may name a stand-in
record MemberPage(
        StaffMember member,
        @Nullable StaffMember superior,
        List<StaffMember> under,
        List<Posts.Held> posts,
        List<StandIns.StandIn> standIns,
        List<StaffMember> colleagues,
        List<Departments.Department> departments,
        @Nullable UUID department,
        List<StaffSection> sections,
        List<Duty> duties,
        LocalDate today,
        boolean keeps,
        boolean arranges) {

    String address() {
        return "/staff/" + member.id();
    }
}
