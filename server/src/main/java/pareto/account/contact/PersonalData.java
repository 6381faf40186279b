package pareto.account.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.MatchKeys;

/// Names and contact data of persons, the one place where they lie.
@Repository
@Transactional
class PersonalData {

    /// What could be opened: names by person, details by post.
    record Opened(Map<ContactId, String> names, Map<UUID, Details> details) {

        /// The name; empty once the person was deleted.
        String name(ContactId contact) {
            return names.getOrDefault(contact, "");
        }

        Details details(UUID post) {
            return details.getOrDefault(post, Details.NONE);
        }
    }

    private record Row(ContactId contact, @Nullable UUID post, byte[] sealed) {}

    private final JdbcClient jdbc;
    private final PersonKeys keys;
    private final NameTokens tokens;
    private final MatchKeys matchKeys;
    private final Audit audit;

    PersonalData(JdbcClient jdbc, PersonKeys keys, NameTokens tokens, MatchKeys matchKeys, Audit audit) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.tokens = tokens;
        this.matchKeys = matchKeys;
        this.audit = audit;
    }

    /// Keeps the name of a person, with what it is found by.
    void keep(ContactId contact, String name) {
        put(contact, null, SealedText.of(name));
        tokens.replace(contact, name);
    }

    void keep(ContactId contact, UUID post, Details details) {
        put(contact, post, SealedText.of(details));
        matchKeys.keepOfPost(post, List.of(details.phone(), details.email()));
    }

    /// Names and details of these persons, as far as the actor sees where they work. Who looked at whom is entered in
    /// the audit, by ids.
    ///
    /// @param place id of the account or person on whose page they are shown
    Opened open(Collection<ContactId> contacts, UUID place) {
        Opened opened = openQuietly(contacts);
        if (!opened.names().isEmpty()) {
            audit.record(
                    "account.did.contactsRead",
                    place.toString(),
                    ids(opened.names().keySet()));
        }
        return opened;
    }

    /// The same for whoever enters it in the audit themselves.
    Opened openQuietly(Collection<ContactId> contacts) {
        Map<ContactId, PersonKey> found = keys.of(contacts);
        Map<ContactId, String> names = new HashMap<>();
        Map<UUID, Details> details = new HashMap<>();
        for (Row row : rows(contacts)) {
            PersonKey key = found.get(row.contact());
            if (key != null) {
                byte[] open = key.unlock(row.sealed(), owner(row.contact(), row.post()));
                if (row.post() == null) {
                    names.put(row.contact(), SealedText.name(open));
                } else {
                    details.put(row.post(), SealedText.details(open));
                }
            }
        }
        return new Opened(names, details);
    }

    /// Nothing of what says who the person is can be read or found from now on.
    void destroy(ContactId contact) {
        keys.destroy(contact);
        tokens.remove(contact);
        jdbc.sql("delete from account_match_key where post_id in (select id from contact_post where contact_id = ?)")
                .param(contact.id())
                .update();
        jdbc.sql("delete from contact_data where contact_id = ?")
                .param(contact.id())
                .update();
    }

    private void put(ContactId contact, @Nullable UUID post, byte[] open) {
        PersonKey key = Objects.requireNonNull(keys.of(List.of(contact)).get(contact), "the person was deleted");
        jdbc.sql("""
                insert into contact_data (contact_id, post_id, sealed) values (?, ?, ?)
                on conflict (contact_id, post_id) do update set sealed = excluded.sealed
                """)
                .params(Arrays.asList(contact.id(), post, key.lock(open, owner(contact, post))))
                .update();
    }

    private List<Row> rows(Collection<ContactId> contacts) {
        return jdbc.sql("""
                select contact_id, post_id, sealed from contact_data where contact_id = any(?::text[]::uuid[])
                """)
                .param(contacts.stream().map(ContactId::toString).toArray(String[]::new))
                .query((row, number) -> new Row(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getObject("post_id", UUID.class),
                        row.getBytes("sealed")))
                .list();
    }

    static byte[] owner(ContactId contact, @Nullable UUID post) {
        return (contact + (post == null ? "" : " " + post)).getBytes(UTF_8);
    }

    private static String ids(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::toString).sorted().collect(Collectors.joining(" "));
    }
}
