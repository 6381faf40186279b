package pareto.account.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// The door of this part: who the people at accounts are.
public interface Contacts {

    /// Adds a person who works there from today on.
    ContactId add(AccountId account, NewContact person);

    /// Says how one person stands to another from today on.
    void relate(ContactId from, RelationKind kind, ContactId to);

    /// Says that one of ours is in touch with the person from today on.
    ///
    /// @param strength from 1, hardly, to 5
    void meet(ContactId contact, IdentityId ours, int strength);

    /// Somebody who works at an account no longer.
    ///
    /// @param on the first day without them
    record Left(DecisionRole role, LocalDate on) {}

    /// Who has left an account since a day, the latest first; those who only changed their post there have not.
    List<Left> left(AccountId account, LocalDate since);

    /// Accounts at which one person alone is left of several who decided what is bought.
    List<LastBuyer> lastBuyers();

    /// The same of these accounts.
    List<LastBuyer> lastBuyers(Collection<AccountId> accounts);

    /// Whether any person is known.
    boolean any();

    /// Somebody who works at an account today.
    record Reached(AccountId account, ContactId contact) {}

    /// Whom the actor may see of those who are reached by this telephone number or e-mail address.
    List<Reached> reachedBy(String address);

    /// Whether anybody works or ever worked at an account who is, or was there, reached by this telephone
    /// number or e-mail address; nobody whose data are gone.
    boolean wasReachedBy(AccountId account, String address);
}
