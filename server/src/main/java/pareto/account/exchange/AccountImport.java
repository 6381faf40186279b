package pareto.account.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.shell.Text;

/// Files handed in together, from their arrival until they are taken over or put aside.
///
/// @param answers what a person said where a row was a question, by the row
/// @param counts what would become, or became, of the rows; null until they were compared
/// @param digest tells whether a later comparison comes to the same
/// @param job what works on it, or did last
/// @param refusal why the last work came to nothing
record AccountImport(
        UUID id,
        List<HandedIn> files,
        List<TableMapping> tables,
        Map<String, String> answers,
        @Nullable Counts counts,
        @Nullable String digest,
        @Nullable UUID job,
        @Nullable Text refusal,
        IdentityId startedBy,
        String starter,
        Instant startedAt,
        @Nullable String applier,
        @Nullable Instant appliedAt,
        @Nullable Instant discardedAt) {

    /// A file as it came.
    ///
    /// @param id in the file store
    record HandedIn(UUID id, String name, long bytes) {}

    /// Where an import stands.
    enum State {
        /// A person looks at what the columns mean.
        MAPPING,
        /// It was compared and waits to be taken over.
        COMPARED,
        APPLIED,
        DISCARDED;

        /// Whether nothing can happen to it any more.
        boolean settled() {
            return this == APPLIED || this == DISCARDED;
        }

        /// Message key of its word.
        String key() {
            return "account.exchange.state." + name();
        }
    }

    AccountImport with(List<TableMapping> others) {
        return new AccountImport(
                id,
                files,
                others,
                answers,
                counts,
                digest,
                job,
                refusal,
                startedBy,
                starter,
                startedAt,
                applier,
                appliedAt,
                discardedAt);
    }

    State state() {
        if (appliedAt != null) {
            return State.APPLIED;
        }
        if (discardedAt != null) {
            return State.DISCARDED;
        }
        return counts == null ? State.MAPPING : State.COMPARED;
    }

    String address() {
        return "/accounts/exchange/" + id;
    }

    String name() {
        return files.stream().map(HandedIn::name).collect(Collectors.joining(", "));
    }

    Set<Kind> kinds() {
        return tables.stream()
                .map(TableMapping::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Kind.class)));
    }

    static Set<Kind> kinds(boolean personal) {
        return Arrays.stream(Kind.values())
                .filter(kind -> personal || !kind.personal())
                .collect(Collectors.toSet());
    }
}
