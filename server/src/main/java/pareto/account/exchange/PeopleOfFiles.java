package pareto.account.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;

/// The new people of an import so far, whom later rows may mean as well, and the known ones it has said something of.
final class PeopleOfFiles {

    /// A new person.
    static final class Newcomer {

        private final ContactDecision decision;
        private @Nullable ContactId id;

        private Newcomer(ContactDecision decision) {
            this.decision = decision;
        }

        ContactDecision decision() {
            return decision;
        }

        ContactRow row() {
            return decision.row();
        }

        AccountTarget account() {
            return decision.account();
        }

        /// Once the person was added.
        @Nullable
        ContactId id() {
            return id;
        }

        void added(ContactId as) {
            id = as;
        }
    }

    private final Map<String, List<Newcomer>> newcomers = new HashMap<>();
    private final Map<ContactId, Long> rows = new HashMap<>();
    private final Set<ContactId> added = new HashSet<>();

    List<Newcomer> called(AccountTarget account, String name) {
        return newcomers.getOrDefault(key(account, name), List.of());
    }

    Newcomer add(ContactDecision decision) {
        Newcomer newcomer = new Newcomer(decision);
        newcomers
                .computeIfAbsent(key(decision.account(), decision.row().name()), key -> new ArrayList<>())
                .add(newcomer);
        return newcomer;
    }

    void added(Newcomer newcomer, ContactId as) {
        newcomer.added(as);
        added.add(as);
    }

    /// Whether a person came with this import: rows are decided by what was known before it.
    boolean came(ContactId contact) {
        return added.contains(contact);
    }

    /// The row that has said something of a known person already; null when none has.
    @Nullable
    Long said(ContactId contact, long row) {
        return rows.putIfAbsent(contact, row);
    }

    private static String key(AccountTarget account, String name) {
        return account.code() + "\0" + ContactBook.folded(name);
    }
}
