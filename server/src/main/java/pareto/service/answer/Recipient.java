package pareto.service.answer;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactId;

/// To whom a mail goes. The address is looked up when it is sent, so that nobody is written to whose data may not be
/// used any more.
sealed interface Recipient {

    /// Somebody known at the account.
    record Person(ContactId contact) implements Recipient {}

    /// Whoever wrote a mail, who is nobody known by name.
    ///
    /// @param incoming id of that mail
    record Writer(UUID incoming) implements Recipient {}

    /// They are on record no longer.
    record Gone() implements Recipient {}

    /// As tables keep it; empty where both are null.
    static Optional<Recipient> of(@Nullable UUID contact, @Nullable UUID incoming) {
        return contact != null
                ? Optional.of(new Person(new ContactId(contact)))
                : Optional.ofNullable(incoming).map(Writer::new);
    }

    /// Id of the person; null for anybody else.
    default @Nullable UUID person() {
        return this instanceof Person(ContactId contact) ? contact.id() : null;
    }

    /// Id of the mail they wrote; null for anybody else.
    default @Nullable UUID mail() {
        return this instanceof Writer(UUID incoming) ? incoming : null;
    }
}
