package pareto.service.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.account.contact.ContactBook.Known;
import pareto.account.contact.ContactId;
import pareto.people.StaffMember;
import pareto.service.emergency.Emergency.Duty;

/// The emergency procedure of an account.
///
/// @param people those of theirs it names whom the reader may know
/// @param seesPeople whether the reader may know people at accounts
record EmergencyPage(
        AccountFrame frame,
        Emergency emergency,
        Map<ContactId, Known> people,
        LocalDate today,
        boolean seesPeople,
        boolean mayChange) {

    String address() {
        return frame.address() + "/emergency";
    }

    /// One of theirs; null where they are no longer there.
    @Nullable
    Known known(Duty duty) {
        ContactId theirs = duty.theirs();
        return theirs == null ? null : people.get(theirs);
    }

    /// Where a person of theirs works now, if not here; empty for here.
    String elsewhere(Known known) {
        return known.account().id().equals(frame.account().id())
                ? ""
                : known.account().name();
    }

    /// The form for another version.
    ///
    /// @param steps as they stand
    /// @param before id of the version that is looked at; empty while there is none
    record Form(
            AccountFrame frame,
            String steps,
            @Nullable LocalDate due,
            String before,
            List<Duty> ours,
            List<Duty> theirs,
            List<StaffMember> colleagues,
            List<Known> contacts) {

        /// So many people can be named on each side.
        static final int PLACES = 5;

        String address() {
            return frame.address() + "/emergency";
        }

        List<Integer> places() {
            return IntStream.range(0, PLACES).boxed().toList();
        }

        static String person(List<Duty> side, int place) {
            return place < side.size() ? side.get(place).person() : "";
        }

        static String duty(List<Duty> side, int place) {
            return place < side.size() ? side.get(place).what() : "";
        }
    }
}
