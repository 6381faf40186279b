package pareto.service.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a playbook.
///
/// @param edits how often the draft was changed
/// @param changedBy name of whoever changed it last
/// @param releasedAt null as long as it is a draft
/// @param releasedBy name; null as long as it is a draft
record PlaybookVersion(
        UUID id,
        UUID playbook,
        String title,
        int number,
        Playbook steps,
        int edits,
        String changedBy,
        Instant changedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt) {

    boolean draft() {
        return releasedAt == null;
    }

    /// Address of the page of its playbook.
    String address() {
        return "/playbooks/" + playbook;
    }
}
