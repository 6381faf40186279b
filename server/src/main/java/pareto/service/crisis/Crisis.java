package pareto.service.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.service.RequestId;

/// A crisis with everything that happened in its room.
///
/// @param playbook by which it began
/// @param number of its version
/// @param declared how bad it was as it was declared
/// @param leaders who led from when on, the first one first
/// @param offer to whom the lead is offered; null for nobody
/// @param members who sits in the room now
/// @param lines to whom something is said, the next due first
/// @param words what was said, the first one first
/// @param review null while it goes on
record Crisis(
        UUID id,
        RequestId request,
        UUID playbook,
        int number,
        Severity declared,
        String reason,
        String declaredBy,
        Instant declaredAt,
        List<Lead> leaders,
        @Nullable Offer offer,
        List<Member> members,
        List<Line> lines,
        List<Word> words,
        List<Entry> entries,
        List<Action> actions,
        @Nullable Review review) {

    record Lead(IdentityId who, String name, Instant since, String by) {}

    record Offer(IdentityId to, String name, Instant at) {}

    record Member(IdentityId who, String name, Part part) {}

    /// What an audience is told how, by whom and how often.
    ///
    /// @param every minutes; null where it was left out
    /// @param what it is to hear
    /// @param since of the latest word or change of the plan
    /// @param due when the next word is due; null where there is none any more
    /// @param said when something was said last; null for never
    /// @param last whether that was the last word
    record Line(
            UUID id,
            Audience audience,
            String whom,
            Part part,
            Way way,
            @Nullable Integer every,
            String what,
            Instant since,
            @Nullable Instant due,
            @Nullable Instant said,
            boolean last) {

        /// Whether the last word to it keeps the room open.
        boolean waits() {
            return !last && !(every == null && said == null);
        }
    }

    /// @param message of the request, in which it stands; null where it stands here alone
    /// @param due when the next one was due by it; null for the last
    record Word(
            UUID line,
            Audience audience,
            String whom,
            Way way,
            String said,
            @Nullable UUID message,
            @Nullable Instant due,
            String by,
            Instant at) {}

    /// @param severity from then on, where that changed
    record Entry(Kind kind, @Nullable Severity severity, String said, String by, Instant at) {}

    /// What stands in the log.
    enum Kind {
        FACT,
        DECISION,
        SEVERITY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param done null while it is not
    record Action(
            UUID id,
            Part part,
            String what,
            Instant due,
            @Nullable Done done) {}

    record Done(String said, String by, Instant at) {}

    record Review(String happened, String by, Instant at, List<Change> changes) {

        Optional<Change> find(UUID change) {
            return changes.stream().filter(one -> one.id().equals(change)).findFirst();
        }
    }

    /// What is changed so that it does not happen again.
    record Change(
            UUID id,
            String what,
            IdentityId who,
            String name,
            LocalDate until,
            @Nullable Done done) {}

    /// Messages of the request as which words stand.
    List<UUID> messages() {
        return words.stream().flatMap(one -> Stream.ofNullable(one.message())).toList();
    }

    Lead leader() {
        return leaders.getLast();
    }

    /// How bad it is now.
    Severity severity() {
        return entries.stream()
                .map(Entry::severity)
                .filter(one -> one != null)
                .reduce(declared, (before, after) -> after);
    }

    boolean over() {
        return review != null;
    }

    /// Whose next word is due first; null where nothing is due any more.
    @Nullable
    Line next() {
        return lines.stream()
                .filter(one -> one.due() != null)
                .min(Comparator.comparing(Line::due))
                .orElse(null);
    }

    /// Who says it: those with the part, the leader where nobody has it.
    List<IdentityId> speakers(Line line) {
        List<IdentityId> found = members.stream()
                .filter(one -> one.part() == line.part())
                .map(Member::who)
                .toList();
        return found.isEmpty() ? List.of(leader().who()) : found;
    }

    /// The same by name.
    List<String> names(Part part) {
        List<String> found = members.stream()
                .filter(one -> one.part() == part)
                .map(Member::name)
                .toList();
        return found.isEmpty() ? List.of(leader().name()) : found;
    }

    boolean holds(IdentityId person) {
        return members.stream().anyMatch(one -> one.who().equals(person));
    }

    String address() {
        return "/crises/" + id;
    }
}
