package pareto.account.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.database.DataFolder;

/// The key of every person, itself locked with a key from the data folder, so that a copy of the database alone gives
/// no name away. Destroying a person's key makes all that is kept of them unreadable, wherever a copy of it lies.
@Repository
@Transactional
class PersonKeys {

    private static final String SECRET = "contacts";

    private final JdbcClient jdbc;
    private final PersonKey master;

    PersonKeys(JdbcClient jdbc, DataFolder folder) {
        this.jdbc = jdbc;
        this.master = new PersonKey(sha256(folder.secrets().of(SECRET)));
    }

    PersonKey make(ContactId contact) {
        PersonKey key = PersonKey.fresh();
        jdbc.sql("insert into contact_key (contact_id, wrapped) values (?, ?)")
                .params(contact.id(), master.lock(key.key(), owner(contact)))
                .update();
        return key;
    }

    Map<ContactId, PersonKey> make(Collection<ContactId> contacts) {
        Map<ContactId, PersonKey> made = new HashMap<>();
        List<ContactId> all = List.copyOf(contacts);
        all.forEach(contact -> made.put(contact, PersonKey.fresh()));
        jdbc.sql("""
                insert into contact_key (contact_id, wrapped)
                select contact::uuid, wrapped from unnest(?::text[], ?::bytea[]) as n (contact, wrapped)
                """)
                .params(
                        all.stream().map(ContactId::toString).toArray(String[]::new),
                        all.stream()
                                .map(contact -> master.lock(
                                        Objects.requireNonNull(made.get(contact))
                                                .key(),
                                        owner(contact)))
                                .toArray(byte[][]::new))
                .update();
        return made;
    }

    @Transactional(readOnly = true)
    Map<ContactId, PersonKey> of(Collection<ContactId> contacts) {
        Map<ContactId, PersonKey> keys = new HashMap<>();
        jdbc.sql("select contact_id, wrapped from contact_key where contact_id = any(?::text[]::uuid[])")
                .param(contacts.stream().map(ContactId::toString).toArray(String[]::new))
                .query(row -> {
                    ContactId contact = new ContactId(row.getObject("contact_id", UUID.class));
                    keys.put(contact, new PersonKey(master.unlock(row.getBytes("wrapped"), owner(contact))));
                });
        return keys;
    }

    void destroy(ContactId contact) {
        jdbc.sql("delete from contact_key where contact_id = ?")
                .param(contact.id())
                .update();
    }

    static byte[] owner(ContactId contact) {
        return contact.toString().getBytes(UTF_8);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
