package pareto.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactId;

/// A statement of a contract and month as it was approved 服务水平报告.
///
/// @param attained letter by letter as it was kept, and `entries` and `gaps` likewise; these are null for whoever may
///     not see figures
/// @param answers what the customer said to it, in order
record Statement(
        UUID id,
        int revision,
        String attained,
        @Nullable String entries,
        @Nullable String gaps,
        String approvedBy,
        Instant approvedAt,
        List<Answer> answers) {

    /// How a statement stands.
    enum State {
        WORKED_OUT,
        APPROVED,
        ACKNOWLEDGED,
        DISPUTED
    }

    /// @param agrees whether it was acknowledged; else it is disputed
    /// @param who of theirs said so; null where they were removed
    record Answer(
            UUID statement, boolean agrees, @Nullable ContactId who, LocalDate on, String note, String recordedBy) {}

    Statement {
        answers = List.copyOf(answers);
    }

    /// By the last word of the customer.
    State state() {
        return Optional.of(answers)
                .filter(all -> !all.isEmpty())
                .map(all -> all.getLast().agrees() ? State.ACKNOWLEDGED : State.DISPUTED)
                .orElse(State.APPROVED);
    }
}
