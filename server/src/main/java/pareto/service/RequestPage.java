package pareto.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.people.StaffMember;
import pareto.service.RequestHandOvers.Offer;

/// One request with all that is known of it here.
///
/// @param contact name of who asked; empty where nobody is known to have or the reader may not know
/// @param owner who answers for it; null once they are nobody's colleague any more
/// @param firstResponder who took it first; empty while nobody has
/// @param standIn who stands in for the owner today; empty for nobody
/// @param offer the hand-over that is open
/// @param colleagues who else could answer for it; nobody where the reader hands nothing over
record RequestPage(
        Queued queued,
        String contact,
        @Nullable StaffMember owner,
        String firstResponder,
        String standIn,
        List<RequestCourse.Entry> course,
        @Nullable Offer offer,
        Conversation conversation,
        List<StaffMember> colleagues,
        List<RequestSection> sections,
        LocalDate today,
        IdentityId reader,
        boolean mayChange,
        boolean maySteps) {

    Request request() {
        return queued.request();
    }

    boolean mayTake() {
        return mayChange && request().state() == RequestState.RAISED;
    }

    boolean offeredToReader() {
        return offer != null && offer.to().equals(reader);
    }

    boolean offeredByReader() {
        return offer != null && (offer.from().equals(reader) || maySteps);
    }

    /// Whether the reader can offer it to somebody.
    boolean offers() {
        return maySteps && offer == null && request().state().open();
    }

    List<RequestSection> sections(RequestSection.Place place) {
        return sections.stream().filter(section -> section.place() == place).toList();
    }
}
