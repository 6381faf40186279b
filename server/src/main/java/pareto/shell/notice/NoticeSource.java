package pareto.shell.notice;

import java.util.Set;
import java.util.UUID;
import pareto.shell.format.Formats;

/// What a module has to tell people; offered by declaring a bean.
public interface NoticeSource {

    /// Short word for programs that read it, such as `warning`.
    String name();

    /// What stands open for whoever acts, in their sight only. Asked in a transaction that reads.
    ///
    /// @param told ids of what they were told of before; everything else is new
    /// @param formats of the reader's language
    Digest digest(Set<UUID> told, Formats formats);
}
