package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.account.AccountId;
import pareto.account.MatchKeys;
import pareto.account.contact.ContactBook.Added;
import pareto.account.contact.ContactBook.Changed;
import pareto.database.Plans;

/// Rows about people, many at a time: one statement per table, however many they are.
@Repository
class ContactRows {

    private final JdbcClient jdbc;
    private final PersonKeys keys;
    private final NameTokens tokens;
    private final MatchKeys matchKeys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactRows(
            JdbcClient jdbc,
            PersonKeys keys,
            NameTokens tokens,
            MatchKeys matchKeys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.tokens = tokens;
        this.matchKeys = matchKeys;
        this.events = events;
        this.clock = clock;
    }

    /// A text to be sealed: a name, or with its post what is known of the person there.
    private record Open(ContactId contact, @Nullable UUID post, byte[] text) {}

    private record Use(ContactId contact, Basis basis) {}

    /// A post from a day on.
    private record Start(UUID id, ContactId contact, AccountId account, Standing standing) {}

    void add(Map<ContactId, Added> added, LocalDate day) {
        List<Start> posts = new ArrayList<>();
        List<Open> texts = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        Map<ContactId, String> names = new LinkedHashMap<>();
        Map<UUID, Collection<String>> reach = new HashMap<>();
        added.forEach((contact, one) -> {
            NewContact person = one.person();
            Start post = new Start(UuidCreator.getTimeOrderedEpoch(), contact, one.account(), person.standing());
            posts.add(post);
            names.put(contact, person.name());
            texts.add(new Open(contact, null, SealedText.of(person.name())));
            texts.add(
                    new Open(contact, post.id(), SealedText.of(person.details().without(Purpose.SENSITIVE))));
            uses.add(new Use(contact, person.basis()));
            reach.put(post.id(), reach(person.details()));
        });
        jdbc.sql(
                        "insert into contact (id, created_at, created_by) select id::uuid, ?, actor() from unnest(?::text[]) as n (id)")
                .params(now(), each(added.keySet(), ContactId::toString))
                .update();
        Plans.renewAfter(added.size(), jdbc);
        start(posts, day);
        Plans.renewAfter(posts.size(), jdbc);
        seal(texts, keys.make(added.keySet()));
        matchKeys.keepOfPosts(reach);
        tokens.add(names);
        allow(uses, day);
        changed(added.values().stream().map(Added::account));
    }

    /// Takes note of further grounds.
    void ground(List<Changed> changes, LocalDate day) {
        List<Use> uses = new ArrayList<>();
        for (Changed change : changes) {
            if (change.basis() != null) {
                uses.add(new Use(change.before().contact(), change.basis()));
            }
        }
        allow(uses, day);
    }

    /// Corrects posts that began that day; others end, and new ones begin.
    ///
    /// @param allowed what may be kept of whom
    void change(List<Changed> changes, Map<ContactId, Set<Purpose>> allowed, LocalDate day) {
        List<Start> corrected = new ArrayList<>();
        List<Start> begun = new ArrayList<>();
        List<UUID> ended = new ArrayList<>();
        List<Open> texts = new ArrayList<>();
        Map<UUID, Collection<String>> reach = new HashMap<>();
        List<ContactId> people =
                changes.stream().map(change -> change.before().contact()).toList();
        Map<ContactId, PersonKey> found = keys.of(people);
        for (Changed change : changes) {
            ContactBook.Known before = change.before();
            Set<Purpose> uses = allowed.getOrDefault(before.contact(), Set.of());
            Standing kept = uses.contains(Purpose.ASSESSMENT)
                    ? change.standing()
                    : change.standing().unassessed();
            boolean today = before.since().isEqual(day);
            UUID post = today ? before.post() : UuidCreator.getTimeOrderedEpoch();
            (today ? corrected : begun)
                    .add(new Start(post, before.contact(), before.account().id(), kept));
            if (!today) {
                ended.add(before.post());
            }
            Details details = change.details().only(uses);
            texts.add(new Open(before.contact(), post, SealedText.of(details)));
            if (found.containsKey(before.contact())) {
                reach.put(post, reach(details));
            }
        }
        correct(corrected);
        end(ended, day);
        start(begun, day);
        seal(texts, found);
        matchKeys.keepOfPosts(reach);
        changed(changes.stream().map(change -> change.before().account().id()));
    }

    private void changed(Stream<AccountId> accounts) {
        events.publishEvent(new PostsChanged(accounts.distinct().toList()));
    }

    /// By what the same person is recognised elsewhere.
    private static List<String> reach(Details details) {
        return List.of(details.phone(), details.email());
    }

    private void start(List<Start> posts, LocalDate day) {
        jdbc.sql("""
                insert into contact_post (id, contact_id, account_id, role, influence, attitude, from_day, set_by, set_at)
                select id::uuid, contact::uuid, account::uuid, role, influence::smallint, attitude, ?, actor(), ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as n (id, contact, account, role, influence, attitude)
                """)
                .params(
                        day,
                        now(),
                        each(posts, post -> post.id().toString()),
                        each(posts, post -> post.contact().toString()),
                        each(posts, post -> post.account().id().toString()),
                        each(posts, post -> post.standing().role().code()),
                        each(posts, ContactRows::influence),
                        each(posts, ContactRows::attitude))
                .update();
    }

    private void correct(List<Start> posts) {
        jdbc.sql("""
                update contact_post set role = n.role, influence = n.influence::smallint, attitude = n.attitude
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as n (id, role, influence, attitude)
                where contact_post.id = n.id::uuid
                """)
                .params(
                        (Object) each(posts, post -> post.id().toString()),
                        each(posts, post -> post.standing().role().code()),
                        each(posts, ContactRows::influence),
                        each(posts, ContactRows::attitude))
                .update();
    }

    private void end(List<UUID> posts, LocalDate day) {
        jdbc.sql("update contact_post set to_day = ? where id = any(?::text[]::uuid[]) and to_day > ?")
                .params(day, each(posts, UUID::toString), day)
                .update();
    }

    private void seal(List<Open> texts, Map<ContactId, PersonKey> found) {
        List<Open> open =
                texts.stream().filter(text -> found.containsKey(text.contact())).toList();
        byte[][] sealed = open.stream().map(text -> sealed(text, found)).toArray(byte[][]::new);
        jdbc.sql("""
                insert into contact_data (contact_id, post_id, sealed)
                select contact::uuid, post::uuid, sealed
                from unnest(?::text[], ?::text[], ?::bytea[]) as n (contact, post, sealed)
                on conflict (contact_id, post_id) do update set sealed = excluded.sealed
                """)
                .params(
                        each(open, text -> text.contact().toString()),
                        each(
                                open,
                                text -> text.post() == null ? null : text.post().toString()),
                        sealed)
                .update();
    }

    private static byte[] sealed(Open text, Map<ContactId, PersonKey> keys) {
        return Objects.requireNonNull(keys.get(text.contact()))
                .lock(text.text(), PersonalData.owner(text.contact(), text.post()));
    }

    /// The same ground for getting in touch and for assessment, as when a person is added by hand.
    private void allow(List<Use> uses, LocalDate day) {
        for (Purpose purpose : List.of(Purpose.CONTACT, Purpose.ASSESSMENT)) {
            jdbc.sql("""
                    insert into contact_consent
                        (id, contact_id, purpose, ground, source, from_day, to_day, set_by, set_at)
                    select id::uuid, contact::uuid, ?, ground, source, ?, until::date, actor(), ?
                    from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as n (id, contact, ground, source, until)
                    """)
                    .params(
                            purpose.code(),
                            day,
                            now(),
                            each(uses, use -> UuidCreator.getTimeOrderedEpoch().toString()),
                            each(uses, use -> use.contact().toString()),
                            each(uses, use -> use.basis().ground().code()),
                            each(uses, use -> use.basis().source()),
                            each(uses, use -> use.basis().until().plusDays(1).toString()))
                    .update();
        }
    }

    private static @Nullable String influence(Start post) {
        Integer influence = post.standing().known();
        return influence == null ? null : influence.toString();
    }

    private static @Nullable String attitude(Start post) {
        Attitude attitude = post.standing().attitude();
        return attitude == null ? null : attitude.code();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static <T> @Nullable String[] each(Collection<T> all, Function<T, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
