package pareto.service.crisis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.people.StaffMember;
import pareto.service.Request;
import pareto.service.SaidOutside.Hint;
import pareto.service.SaidOutside.Note;
import pareto.service.crisis.Crisis.Action;
import pareto.service.crisis.Crisis.Change;
import pareto.service.crisis.Crisis.Line;
import pareto.service.crisis.Rooms.Room;
import pareto.service.stopwatch.TimeShown;

/// Pages of crises.
final class CrisisPage {

    private CrisisPage() {}

    /// How much time is left until the next word to somebody.
    static TimeShown time(Line line, Instant now) {
        Instant due = Objects.requireNonNull(line.due());
        return TimeShown.until(due, Duration.between(line.since(), due), now);
    }

    /// All that go on, and the latest that are over.
    record Index(List<Room> open, List<Room> over, LocalDate today, Instant now) {}

    /// What the page of a request says of its crises.
    ///
    /// @param all the latest first
    /// @param playbooks by which one can be declared; none where the reader may not
    record OfRequest(
            Request request,
            List<Crisis> all,
            List<Playbook> playbooks,
            List<StaffMember> able,
            IdentityId reader,
            boolean declares,
            LocalDate today,
            Instant now) {

        /// The one that goes on; null for none.
        @Nullable
        Crisis open() {
            return all.isEmpty() || all.getFirst().over() ? null : all.getFirst();
        }

        List<Crisis> over() {
            return all.stream().filter(Crisis::over).toList();
        }
    }

    /// The room.
    ///
    /// @param playbook as it was when the crisis began
    /// @param outside what became of words to the customer outside, by message
    /// @param hint what becomes outside of what is said to the customer
    /// @param able who can lead
    /// @param seers who can sit in the room
    /// @param leads whether the leader still can
    /// @param mayRun whether the reader runs the room, as long as it is open
    /// @param mayWork whether the reader works in it, as long as it is open
    record OfRoom(
            Request request,
            Crisis crisis,
            Playbook playbook,
            List<Logged> log,
            Map<UUID, Note> outside,
            Hint hint,
            List<StaffMember> able,
            List<StaffMember> seers,
            boolean leads,
            IdentityId reader,
            boolean decides,
            boolean mayRun,
            boolean mayWork,
            LocalDate today,
            Instant now) {

        /// Parts the playbook wants that nobody has.
        List<Playbook.Duty> empty() {
            return playbook.plan().parts().stream()
                    .filter(one -> crisis.members().stream().noneMatch(member -> member.part() == one.part()))
                    .toList();
        }

        boolean runs() {
            return mayRun && !crisis.over();
        }

        boolean works() {
            return mayWork && !crisis.over();
        }

        /// Whether the latest word to somebody did not arrive.
        boolean lost(Line line) {
            Note note = crisis.words().stream()
                    .filter(one -> one.line().equals(line.id()) && one.message() != null)
                    .reduce((before, after) -> after)
                    .map(one -> outside.get(one.message()))
                    .orElse(null);
            return note != null && note.failed();
        }

        /// Whether the reader says that something is changed.
        boolean changes(Change one) {
            return mayRun || one.who().equals(reader);
        }

        boolean offered() {
            return crisis.offer() != null && crisis.offer().to().equals(reader);
        }

        boolean late(Action action) {
            return action.done() == null && action.due().isBefore(now);
        }

        /// What stands in the way of its end: audiences without a last word.
        List<Line> waits() {
            return crisis.lines().stream().filter(Line::waits).toList();
        }
    }

    /// Playbooks, for everybody to read and for directors to set.
    record Plans(List<Playbook> all, boolean decides) {}

    /// One of them.
    ///
    /// @param versions the one that holds first
    record OfPlan(List<Playbook> versions, LocalDate today, boolean decides) {

        Playbook now() {
            return versions.getFirst();
        }
    }
}
