package pareto.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parents of an account with their shares, and how it came to that.
///
/// @param links all it ever had, as far as the reader may see them
/// @param held accounts it holds a share in that count elsewhere
record ParentsPage(
        AccountFrame frame, LocalDate today, List<ParentLink> links, List<ParentLink> held, boolean mayChange) {

    String address() {
        return frame.address() + "/parents";
    }

    List<ParentLink> now() {
        return links.stream().filter(link -> link.on(today)).toList();
    }

    List<ParentLink> before() {
        return links.stream().filter(link -> link.overOn(today)).toList();
    }

    List<ParentLink> later() {
        return links.stream().filter(link -> link.from().isAfter(today)).toList();
    }

    boolean main(ParentLink link) {
        Account main = frame.parent();
        return main != null && main.equals(link.parent());
    }

    /// Day before the one a link is over on.
    static @Nullable LocalDate last(ParentLink link) {
        return link.to() == null ? null : link.to().minusDays(1);
    }
}
