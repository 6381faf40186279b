package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.Account;
import pareto.account.AccountSearch;
import pareto.people.Colleagues;
import pareto.shell.Screen;

/// Brings together everything there is about one person.
@Component
@Transactional
class PersonDossiers {

    private static final int OFFERED = 20;

    /// How long data are kept when nobody says otherwise.
    private static final int YEARS = 2;

    private final KnownContacts known;
    private final Circles circles;
    private final ContactPosts posts;
    private final Consents consents;
    private final BoardSeats boards;
    private final PersonalData data;
    private final NameTokens tokens;
    private final AccountSearch accounts;
    private final Colleagues staff;
    private final Actors actors;
    private final Clock clock;

    PersonDossiers(
            KnownContacts known,
            Circles circles,
            ContactPosts posts,
            Consents consents,
            BoardSeats boards,
            PersonalData data,
            NameTokens tokens,
            AccountSearch accounts,
            Colleagues staff,
            Actors actors,
            Clock clock) {
        this.known = known;
        this.circles = circles;
        this.posts = posts;
        this.consents = consents;
        this.boards = boards;
        this.data = data;
        this.tokens = tokens;
        this.accounts = accounts;
        this.staff = staff;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param typed name of another person or an employer to choose from
    ContactPage page(ContactId contact, String typed) {
        LocalDate today = LocalDate.now(clock);
        Circle circle = circles.around(contact, today);
        boolean mayChange = actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER);
        boolean erased = known.erased(contact);
        return new ContactPage(
                contact,
                circle.name(contact),
                erased,
                posts.of(List.of(contact)),
                circle,
                consents.of(contact),
                boards.of(contact, today),
                circle.ties(contact).isEmpty() ? Findings.way(circle, contact) : null,
                mayChange ? staff.present() : List.of(),
                mayChange && !erased ? others(contact, circle, typed) : List.of(),
                mayChange ? employers(circle, typed) : List.of(),
                typed,
                today,
                today.plusYears(YEARS),
                mayChange && !erased);
    }

    /// All that is kept, also what no page shows any more.
    PersonCopy copy(ContactId contact, Screen screen) {
        PersonalData.Opened kept = data.open(List.of(contact), contact.id());
        return new PersonCopy(page(contact, ""), kept, screen);
    }

    /// Colleagues at the same accounts, and whoever has the name that was typed.
    private List<ContactPage.Other> others(ContactId contact, Circle circle, String typed) {
        List<ContactId> ids = new ArrayList<>(tokens.find(typed, OFFERED));
        circle.people().stream()
                .flatMap(person -> posts.at(person.post().account().id(), LocalDate.now(clock)).stream())
                .map(Post::contact)
                .filter(other -> !ids.contains(other))
                .forEach(ids::add);
        ids.remove(contact);
        PersonalData.Opened opened = data.open(ids, contact.id());
        return ids.stream()
                .map(other -> new ContactPage.Other(other, opened.name(other)))
                .filter(other -> !other.name().isEmpty())
                .toList();
    }

    private List<Account> employers(Circle circle, String typed) {
        return accounts.find(typed, OFFERED).stream()
                .filter(account -> circle.people().stream()
                        .noneMatch(person -> person.post().account().id().equals(account.id())))
                .toList();
    }
}
