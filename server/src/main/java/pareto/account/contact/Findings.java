package pareto.account.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What the people of an account and our ties to them say, in words.
final class Findings {

    private Findings() {}

    static List<Finding> of(Circle circle) {
        List<Finding> found = new ArrayList<>();
        circle.gaps().forEach(person -> found.add(unknown(circle, person)));
        hanging(circle, found);
        return found;
    }

    /// A way to someone as names one after the other: ours first.
    static @Nullable Text way(Circle circle, ContactId to) {
        return circle.way(to)
                .map(way -> Text.of(
                        "account.contact.way",
                        way.start().name() + " → "
                                + way.over().stream().map(circle::name).collect(Collectors.joining(" → "))))
                .orElse(null);
    }

    private static Finding unknown(Circle circle, Person person) {
        Text role = Text.of(person.post().role().key());
        Attitude attitude = person.post().attitude();
        Text what = attitude == null
                ? Text.of("account.contact.finding.unknown", person.name(), role)
                : Text.of("account.contact.finding.unknownAnd", person.name(), role, Text.of(attitude.key()));
        return new Finding(what, way(circle, person.id()), person.id());
    }

    /// One person on either side through whom everything goes.
    private static void hanging(Circle circle, List<Finding> found) {
        List<Tie> ours = circle.ours();
        List<ContactId> theirs = ours.stream().map(Tie::contact).distinct().toList();
        if (theirs.size() == 1) {
            String name = circle.name(theirs.getFirst());
            found.add(new Finding(Text.of("account.contact.finding.oneOfTheirs", name), null, theirs.getFirst()));
        }
        List<String> names =
                ours.stream().collect(Collectors.toMap(Tie::ours, Tie::name, (one, other) -> one)).values().stream()
                        .toList();
        if (names.size() == 1) {
            found.add(new Finding(Text.of("account.contact.finding.oneOfOurs", names.getFirst()), null, null));
        }
    }
}
