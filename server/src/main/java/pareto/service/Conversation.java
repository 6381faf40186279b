package pareto.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said about a request, some at a time, the latest at the end.
///
/// @param customers whether only what the customer sees is shown
/// @param earlier whether there is more before
/// @param later whether there is more behind
/// @param all how many there are
record Conversation(List<Said> said, boolean customers, boolean earlier, boolean later, int all) {

    /// One message.
    ///
    /// @param ours who of ours wrote or noted it; empty where it came by itself
    /// @param theirs who of theirs said it; empty where nobody did or the reader may not know
    /// @param byThem whether it came from the customer's side
    record Said(
            UUID id,
            boolean inside,
            String said,
            Channel channel,
            String ours,
            String theirs,
            boolean byThem,
            Instant at,
            List<Attached> files,
            List<String> called) {}

    /// A file with a message.
    record Attached(UUID id, String name, long size) {

        /// Rounded up.
        long kilobytes() {
            return (size + 1023) / 1024;
        }
    }

    /// The first one shown, before which earlier ones are asked for.
    @Nullable
    UUID first() {
        return said.isEmpty() ? null : said.getFirst().id();
    }
}
