package pareto.account.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactBook.Known;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.account.exchange.Verdict.Change;

/// What becomes of one row about a person.
///
/// @param known the person, if we have them
record ContactDecision(
        ContactRow row, AccountTarget account, @Nullable Known known, List<Change> changes) {

    /// A person nobody knows.
    ///
    /// @throws BadRowException where the row does not say what must be known of a new person
    static ContactDecision fresh(ContactRow row, AccountTarget account) {
        if (row.basis() == null) {
            throw BadRowException.rejected("ground");
        }
        if (row.role() == null) {
            throw BadRowException.rejected("missing.CONTACTS.role");
        }
        return new ContactDecision(row, account, null, List.of());
    }

    /// A person we know, and what the row says otherwise.
    ///
    /// @throws BadRowException where it says what no ground allows
    static ContactDecision known(ContactRow row, AccountTarget account, Known known, Words words) {
        List<Change> changes = new ArrayList<>();
        Details details = known.details();
        Standing standing = known.standing();
        compare(changes, Fields.TITLE, details.title(), row.title());
        boolean reach = compare(changes, Fields.PHONE, details.phone(), row.phone())
                | compare(changes, Fields.EMAIL, details.email(), row.email());
        compare(changes, Fields.ROLE, standing.role().name(), word(row.role()));
        boolean assessment = compare(changes, Fields.INFLUENCE, figure(standing.influence()), figure(row.influence()))
                | compare(changes, Fields.ATTITUDE, word(standing.attitude()), word(row.attitude()))
                | compare(changes, Fields.REMARK, details.remark(), row.remark());
        compare(changes, Fields.PREFERENCES, details.preferences(), row.preferences());
        ground(changes, known.basis(), row.basis());
        if (row.basis() == null && (reach && !known.reachable() || assessment && !known.assessable())) {
            throw BadRowException.rejected("ground");
        }
        return new ContactDecision(row, account, known, changes);
    }

    Verdict verdict() {
        Status status = known == null ? Status.NEW : changes.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
        return Verdict.of(row.row(), Kind.CONTACTS, status, row.name() + " · " + account.words(), changes);
    }

    NewContact newContact() {
        return new NewContact(
                row.name(),
                new Standing(Objects.requireNonNull(row.role()), row.influence(), row.attitude()),
                new Details(row.title(), row.phone(), row.email(), row.remark(), row.preferences(), ""),
                Objects.requireNonNull(row.basis()));
    }

    /// What is kept of a known person once the row is taken over; what it does not say stays.
    Standing standing() {
        Standing before = Objects.requireNonNull(known).standing();
        DecisionRole role = row.role() == null ? before.role() : row.role();
        Attitude attitude = row.attitude() == null ? before.attitude() : row.attitude();
        return new Standing(role, row.influence() == 0 ? before.influence() : row.influence(), attitude);
    }

    Details details() {
        Details before = Objects.requireNonNull(known).details();
        return new Details(
                or(row.title(), before.title()),
                or(row.phone(), before.phone()),
                or(row.email(), before.email()),
                or(row.remark(), before.remark()),
                or(row.preferences(), before.preferences()),
                before.sensitive());
    }

    /// A further ground; null where the row gives none, or the one there is.
    @Nullable
    Basis basis() {
        return row.basis() == null
                        || row.basis().equals(Objects.requireNonNull(known).basis())
                ? null
                : row.basis();
    }

    /// What a cell leaves empty it does not change.
    private static boolean compare(List<Change> changes, String field, String before, String after) {
        if (after.isEmpty() || after.equals(before)) {
            return false;
        }
        changes.add(new Change(field, before, after));
        return true;
    }

    private static void ground(List<Change> changes, @Nullable Basis before, @Nullable Basis after) {
        if (after != null && !after.equals(before)) {
            compare(
                    changes,
                    Fields.GROUND,
                    before == null ? "" : before.ground().name(),
                    after.ground().name());
            compare(changes, Fields.SOURCE, before == null ? "" : before.source(), after.source());
            compare(
                    changes,
                    Fields.UNTIL,
                    before == null ? "" : before.until().toString(),
                    after.until().toString());
        }
    }

    private static String or(String said, String before) {
        return said.isEmpty() ? before : said;
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String figure(int influence) {
        return influence == 0 ? "" : String.valueOf(influence);
    }
}
