package pareto.account.contact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.people.StaffMember;
import pareto.shell.Text;

/// Everything about one person, for those who work with them and for the person themselves.
///
/// @param history all posts, the latest first
/// @param circle the person at each present post, with everyone they can be reached through
/// @param way who of ours can introduce us; null when somebody knows them already or nobody can
/// @param others whom the person could stand in a relation with
/// @param typed what employers or persons were looked for
record ContactPage(
        ContactId id,
        String name,
        boolean erased,
        List<Post> history,
        Circle circle,
        List<Consent> consents,
        List<BoardSeat> seats,
        @Nullable Text way,
        List<StaffMember> staff,
        List<Other> others,
        List<Account> employers,
        String typed,
        LocalDate today,
        LocalDate until,
        boolean mayChange) {

    /// Somebody else by name.
    record Other(ContactId id, String name) {}

    List<Person> present() {
        return circle.people();
    }

    List<Tie> ties() {
        return circle.ties(id);
    }

    List<Relation> relations() {
        return circle.relations(id);
    }

    boolean may(Purpose purpose) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose && consent.holds(today));
    }
}
