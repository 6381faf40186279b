package pareto.account.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactId;
import pareto.account.exchange.PeopleOfFiles.Newcomer;

/// One of the two people of a relation: one we have, or one that the same files bring.
record RelationEnd(
        String name, @Nullable ContactId known, @Nullable Newcomer newcomer) {

    /// What tells the person from others, before and after they were added.
    Object key() {
        return known == null ? Objects.requireNonNull(newcomer) : known;
    }

    /// Once everybody was added.
    ContactId id() {
        return known == null
                ? Objects.requireNonNull(Objects.requireNonNull(newcomer).id())
                : known;
    }
}
