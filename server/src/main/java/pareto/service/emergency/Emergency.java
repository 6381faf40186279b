package pareto.service.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.contact.ContactId;

/// The emergency procedure of a customer with everything that was ever said of it.
///
/// @param versions the one that holds first
/// @param due when it is to be tried out next; null while there is none
/// @param trials the latest first
record Emergency(List<Version> versions, @Nullable LocalDate due, List<Trial> trials) {

    /// The procedure as it was set once.
    ///
    /// @param steps what to do first, a line each
    /// @param testDue when it was to be tried out next
    record Version(UUID id, String steps, LocalDate testDue, List<Duty> duties, String by, Instant at) {

        List<Duty> ours() {
            return duties.stream().filter(duty -> duty.ours() != null).toList();
        }

        /// As far as the reader may know.
        List<Duty> theirs() {
            return duties.stream().filter(duty -> duty.theirs() != null).toList();
        }
    }

    /// Who is responsible for what: one of ours, or one of theirs.
    ///
    /// @param name of one of ours; empty for theirs, whose name stands with the contact alone
    record Duty(
            @Nullable IdentityId ours,
            String name,
            @Nullable ContactId theirs,
            String what) {

        /// By which a form calls the person.
        String person() {
            return ours == null ? String.valueOf(theirs) : ours.toString();
        }
    }

    /// That it was tried out.
    record Trial(LocalDate on, Outcome outcome, String said, LocalDate next, String by, Instant at) {}

    /// What came of trying it out.
    enum Outcome {
        WORKED,
        PARTLY,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "service.emergency.outcome." + name();
        }

        String tag() {
            return switch (this) {
                case WORKED -> "good";
                case PARTLY -> "warn";
                case FAILED -> "risk";
            };
        }
    }

    /// The version that holds; null while there is none.
    @Nullable
    Version now() {
        return versions.isEmpty() ? null : versions.getFirst();
    }

    boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
