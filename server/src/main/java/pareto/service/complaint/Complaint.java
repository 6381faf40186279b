package pareto.service.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.service.RequestId;

/// The file of a complaint beside its request.
///
/// @param nature null until somebody has said
/// @param matter what it is about; may be empty
/// @param about whom of ours it is about, and from whom it is kept; null for nobody
/// @param aboutName their name; empty for nobody
/// @param reached the levels it has reached, the first one first
/// @param answers cause, measure and the day of the check as they were said; the latest holds
/// @param checks what came of looking, the first one first
record Complaint(
        RequestId request,
        @Nullable Nature nature,
        String matter,
        @Nullable IdentityId about,
        String aboutName,
        List<Reached> reached,
        List<Answer> answers,
        List<Check> checks) {

    /// How a level was reached.
    enum How {
        OPENED,
        TIME,
        HAND,
        /// What was done did not work.
        CHECK,
        /// Somebody said whom of ours it is about.
        ABOUT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Message key of its words.
        String key() {
            return "service.complaint.how." + name();
        }
    }

    /// @param due when it goes to the next one; null where it does not by itself
    /// @param told the executive who was told; empty for nobody
    record Reached(
            int level,
            How how,
            String said,
            Instant since,
            @Nullable Instant due,
            String told,
            String by) {}

    record Answer(
            String cause,
            String measure,
            LocalDate checkOn,
            IdentityId checker,
            String checkerName,
            String by,
            Instant at) {}

    record Check(boolean worked, String said, String by, Instant at) {}

    int level() {
        return reached.getLast().level();
    }

    /// The answer that waits for its check; null where there is none.
    @Nullable
    Answer unchecked() {
        Answer last = answer();
        return last == null || !checks.isEmpty() && checks.getLast().at().isAfter(last.at()) ? null : last;
    }

    /// What was said last of cause and measure; null while nothing was.
    @Nullable
    Answer answer() {
        return answers.isEmpty() ? null : answers.getLast();
    }

    boolean worked() {
        return !checks.isEmpty() && unchecked() == null && checks.getLast().worked();
    }

    /// Whether cause, measure and a day for the check stand, and no check has since found that it did not work.
    boolean answered() {
        return unchecked() != null || worked();
    }
}
