package pareto.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What becomes outside of what is said to customers; answered by the package that sends it.
public interface SaidOutside {

    /// What stands beside a message.
    ///
    /// @param at since when, or when next; null where the sentence says all
    /// @param failed whether it did not arrive
    /// @param again address of the action that sends it once more; null where there is nothing to do
    record Note(
            Text sentence,
            @Nullable Instant at,
            boolean failed,
            @Nullable String again) {}

    /// What stands beside the field in which a message is written.
    ///
    /// @param goes whether it goes outside
    /// @param address where it is changed
    record Hint(Text sentence, boolean goes, String address) {}

    Map<UUID, Note> of(Request request, Collection<UUID> messages);

    Hint hint(Request request);
}
