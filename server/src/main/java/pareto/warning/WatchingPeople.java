package pareto.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.AccountId;
import pareto.account.FactsMoved;
import pareto.account.contact.Contacts;
import pareto.account.contact.LastBuyer;
import pareto.account.contact.PostsChanged;
import pareto.shell.notice.Notices;

/// Looks whether one person alone is left of several who decided what is bought: with every list of the day,
/// and where people come, go or change what they do.
@Component
class WatchingPeople {

    private static final String ACTOR = "warning";

    private final Contacts contacts;
    private final SeenRows rows;
    private final Actors actors;
    private final Notices notices;
    private final Clock clock;

    WatchingPeople(Contacts contacts, SeenRows rows, Actors actors, Notices notices, Clock clock) {
        this.contacts = contacts;
        this.rows = rows;
        this.actors = actors;
        this.notices = notices;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PostsChanged event) {
        lookAt(event.accounts());
    }

    /// People of one account are people of another now.
    @ApplicationModuleListener
    void on(FactsMoved event) {
        lookAt(List.of(event.from(), event.to()));
    }

    @Transactional
    void lookAtAll() {
        actors.system(ACTOR, () -> take(contacts.lastBuyers(), Looked.PEOPLE));
    }

    private void lookAt(List<AccountId> accounts) {
        actors.system(ACTOR, () -> take(contacts.lastBuyers(accounts), Looked.people(accounts)));
    }

    private void take(List<LastBuyer> found, Looked looked) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> raised =
                rows.take(found.stream().map(last -> Seen.of(last, today)).toList(), looked, today);
        raised.forEach(id -> notices.news("people " + id));
    }
}
