package pareto.service.complaint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.people.StaffMember;
import pareto.service.KeptBefore;
import pareto.service.Request;
import pareto.service.RequestState;

/// The file of a complaint, on its own page or as a part of the request's.
///
/// @param file null where the request is no complaint
/// @param levels as they hold now
/// @param colleagues whom it can be about
/// @param before whom it was said to be about by mistake
/// @param checkers who can look whether it worked; nobody where the reader does not answer
/// @param checks whether the reader is the one who looks whether it worked
/// @param alone whether it is the whole page
record ComplaintPage(
        Request request,
        @Nullable Complaint file,
        List<Level> levels,
        List<StaffMember> colleagues,
        List<KeptBefore> before,
        List<StaffMember> checkers,
        LocalDate today,
        boolean checks,
        boolean mayChange,
        boolean maySteps,
        boolean mayDecide,
        boolean alone) {

    String address() {
        return request.address() + "/complaint";
    }

    String who(int level) {
        return levels.get(level - Level.FIRST).who().key();
    }

    /// Whether time still brings it to the next level.
    boolean rises() {
        return request.state().open() && request.state() != RequestState.DONE;
    }

    boolean raises(Complaint complaint) {
        return mayChange && request.state().open() && complaint.level() < Level.LAST;
    }

    boolean answers() {
        return maySteps && request.state().open();
    }
}
