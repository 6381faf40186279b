package pareto.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.people.StaffMember;
import pareto.service.RequestHandOvers.Offer;
import pareto.service.RequestLinks.Linked;
import pareto.service.RequestMarks.Mark;
import pareto.service.SaidOutside.Hint;
import pareto.service.SaidOutside.Note;

/// One request with all that is known of it here.
///
/// @param contact name of who asked; empty where nobody is known to have or the reader may not know
/// @param owner who answers for it; null once they are nobody's colleague any more
/// @param firstResponder who took it first; empty while nobody has
/// @param standIn who stands in for the owner today; empty for nobody
/// @param offer the hand-over that is open
/// @param outside what became of messages outside, by message
/// @param hint what becomes outside of what is written now
/// @param draft what a message begins with, and what else was chosen for it
/// @param marks what the customer thought of it, the latest first
/// @param marked whether they have said so since it was last closed
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
        Map<UUID, Note> outside,
        Hint hint,
        Draft draft,
        List<MessageTemplate> templates,
        List<Linked> links,
        List<Mark> marks,
        boolean marked,
        List<StaffMember> colleagues,
        List<RequestSection> sections,
        LocalDate today,
        IdentityId reader,
        boolean mayChange,
        boolean maySteps) {

    /// A message as far as it is written.
    ///
    /// @param call who is to be called
    record Draft(String said, boolean inside, List<UUID> call) {

        static final Draft NONE = new Draft("", false, List.of());

        boolean calls(StaffMember colleague) {
            return call.contains(colleague.id().id());
        }

        /// With words of a template behind what is there.
        Draft with(String words) {
            return new Draft(said.isBlank() ? words : said.stripTrailing() + "\n\n" + words, inside, call);
        }
    }

    Request request() {
        return queued.request();
    }

    boolean mayTake() {
        return mayChange && request().state() == RequestState.RAISED;
    }

    /// The other one this goes on in; null where it does not.
    @Nullable
    Request goesOnIn() {
        return links.stream()
                .filter(link -> link.kind() == RequestLinks.Kind.MERGED && link.from())
                .map(Linked::other)
                .findFirst()
                .orElse(null);
    }

    /// Whether the customer has not said yet what they think of how it ended.
    boolean unmarked() {
        return maySteps && request().state() == RequestState.CLOSED && !marked;
    }

    boolean low() {
        return !marks.isEmpty() && marks.getFirst().low();
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
