package pareto.shell.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import pareto.shell.Text;

/// What one module has to tell one person.
///
/// @param subject the whole in one line: how many are new, what is at stake
/// @param fresh what the person was not told of before, the most important first; without any nothing is sent
/// @param open what they were told of and what is still open
public record Digest(Text subject, List<Thing> fresh, List<Thing> open) {

    /// One thing to be told.
    ///
    /// @param id the same as long as it is the same thing
    /// @param title whom it is about, a name
    /// @param label what kind of thing it is
    /// @param lines the sentences that say it
    /// @param path address of its page within Pareto
    /// @param data the same for programs: words, numbers, days as ISO dates
    public record Thing(UUID id, String title, Text label, List<Text> lines, String path, Map<String, Object> data) {}
}
