package pareto.account.contact;

import java.time.LocalDate;
import java.util.UUID;

/// How one person stands to another, since when.
record Relation(UUID id, ContactId from, RelationKind kind, ContactId to, LocalDate since) {

    boolean concerns(ContactId contact) {
        return from.equals(contact) || to.equals(contact);
    }

    ContactId other(ContactId contact) {
        return from.equals(contact) ? to : from;
    }
}
