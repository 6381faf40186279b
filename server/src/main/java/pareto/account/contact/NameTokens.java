package pareto.account.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.database.DataFolder;

/// What a person is found by: every pair of neighbouring characters of the name and the whole of it, hashed with a key
/// from the data folder, compared for equality only, and gone with the person.
@Repository
@Transactional
class NameTokens {

    private static final String SECRET = "contact-names";
    private static final int BYTES = 12;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;

    NameTokens(JdbcClient jdbc, DataFolder folder) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(PersonKeys.sha256(folder.secrets().of(SECRET)), "HmacSHA256");
    }

    void replace(ContactId contact, String name) {
        remove(contact);
        for (String part : parts(name)) {
            jdbc.sql("insert into contact_token (token, contact_id) values (?, ?)")
                    .params(hash(part), contact.id())
                    .update();
        }
    }

    /// For persons who have no name yet.
    void add(Map<ContactId, String> names) {
        Mac mac = mac();
        List<byte[]> hashes = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        names.forEach((contact, name) -> {
            for (String part : parts(name)) {
                hashes.add(hash(mac, part));
                owners.add(contact.toString());
            }
        });
        jdbc.sql("""
                insert into contact_token (token, contact_id)
                select token, contact::uuid from unnest(?::bytea[], ?::text[]) as n (token, contact)
                """)
                .params(hashes.toArray(byte[][]::new), owners.toArray(String[]::new))
                .update();
    }

    /// The first token of a name, which everyone of this name has.
    byte[] first(String name) {
        return hash(mac(), parts(name).stream().findFirst().orElse(""));
    }

    void remove(ContactId contact) {
        jdbc.sql("delete from contact_token where contact_id = ?")
                .param(contact.id())
                .update();
    }

    /// Persons whose name holds everything that was typed, at most so many, those the actor may see.
    @Transactional(readOnly = true)
    List<ContactId> find(String typed, int most) {
        byte[][] wanted = parts(typed).stream().map(this::hash).toArray(byte[][]::new);
        if (wanted.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                select contact_id from contact_token where token = any(?)
                group by contact_id having count(*) = ? order by contact_id limit ?
                """)
                .params(wanted, wanted.length, most)
                .query((row, number) -> new ContactId(row.getObject("contact_id", UUID.class)))
                .list();
    }

    /// A name as its parts are taken from it.
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}·]+", "");
    }

    /// 林知夏 is found by 林知 and 知夏, a name of one character by itself.
    static Set<String> parts(String name) {
        String folded = folded(name);
        int[] characters = folded.codePoints().toArray();
        Set<String> parts = new LinkedHashSet<>();
        for (int at = 0; at + 2 <= characters.length; at++) {
            parts.add(new String(characters, at, 2));
        }
        if (characters.length == 1) {
            parts.add(folded);
        }
        return parts;
    }

    private byte[] hash(String part) {
        return hash(mac(), part);
    }

    private static byte[] hash(Mac mac, String part) {
        return Arrays.copyOf(mac.doFinal(part.getBytes(UTF_8)), BYTES);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
