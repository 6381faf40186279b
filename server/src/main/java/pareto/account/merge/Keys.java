package pareto.account.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.MatchKeys;
import pareto.account.NamesKept;
import pareto.database.DataFolder;

/// Rows of table `account_match_key`.
@Component
@Transactional
class Keys implements MatchKeys, NamesKept {

    static final String CORE = "core";
    static final String SPOKEN = "spoken";
    private static final String SECRET = "match-keys";
    private static final int BYTES = 16;
    private static final int LONGEST = 200;

    /// One key of one kind.
    record Key(String kind, String key) {}

    private final JdbcClient jdbc;
    private final SecretKeySpec secret;

    Keys(JdbcClient jdbc, DataFolder folder) throws GeneralSecurityException {
        this.jdbc = jdbc;
        byte[] key = MessageDigest.getInstance("SHA-256")
                .digest(folder.secrets().of(SECRET).getBytes(UTF_8));
        this.secret = new SecretKeySpec(key, "HmacSHA256");
    }

    @Override
    public void keep(Kind kind, Map<AccountId, String> values) {
        List<Map.Entry<AccountId, String>> all = List.copyOf(values.entrySet());
        jdbc.sql("""
                delete from account_match_key
                where account_id = any(?::text[]::uuid[]) and kind = ? and post_id is null
                """)
                .params(all.stream().map(one -> one.getKey().id().toString()).toArray(String[]::new), kind.code())
                .update();
        List<Map.Entry<AccountId, String>> filled =
                all.stream().filter(one -> !one.getValue().isBlank()).toList();
        jdbc.sql("""
                insert into account_match_key (account_id, kind, key)
                select id::uuid, ?, key from unnest(?::text[], ?::text[]) as known (id, key) on conflict do nothing
                """)
                .params(
                        kind.code(),
                        filled.stream().map(one -> one.getKey().id().toString()).toArray(String[]::new),
                        filled.stream().map(one -> key(kind, one.getValue())).toArray(String[]::new))
                .update();
    }

    @Override
    public void keepOfPost(UUID post, Collection<String> contacts) {
        keepOfPosts(Map.of(post, contacts));
    }

    @Override
    public void keepOfPosts(Map<UUID, Collection<String>> contacts) {
        jdbc.sql("delete from account_match_key where post_id = any(?::text[]::uuid[])")
                .param(contacts.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .update();
        List<String> posts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        contacts.forEach((post, all) -> filled(all).forEach(contact -> {
            posts.add(post.toString());
            keys.add(key(Kind.CONTACT, contact));
        }));
        jdbc.sql("""
                insert into account_match_key (account_id, kind, key, post_id)
                select p.account_id, 'contact', n.key, p.id
                from unnest(?::text[], ?::text[]) as n (post, key) join contact_post p on p.id = n.post::uuid
                on conflict do nothing
                """)
                .params(posts.toArray(String[]::new), keys.toArray(String[]::new))
                .update();
    }

    private static List<String> filled(Collection<String> values) {
        return values.stream().filter(value -> !value.isBlank()).distinct().toList();
    }

    @Override
    public void kept(Collection<Account> accounts, boolean anew) {
        if (anew) {
            jdbc.sql("""
                    delete from account_match_key
                    where account_id = any(?::text[]::uuid[]) and kind in ('core', 'spoken')
                    """).param(ids(accounts)).update();
        }
        List<String> ids = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (Account account : accounts) {
            for (Key key : of(CompanyName.of(account.name()))) {
                ids.add(account.id().id().toString());
                keys.add(key);
            }
        }
        jdbc.sql("""
                insert into account_match_key (account_id, kind, key)
                select id::uuid, kind, key from unnest(?::text[], ?::text[], ?::text[]) as named (id, kind, key)
                on conflict do nothing
                """)
                .params(
                        ids.toArray(String[]::new),
                        keys.stream().map(Key::kind).toArray(String[]::new),
                        keys.stream().map(Key::key).toArray(String[]::new))
                .update();
    }

    /// What is kept of these accounts besides their names.
    @Transactional(readOnly = true)
    List<Kept> evidence(Collection<UUID> accounts) {
        return jdbc.sql("""
                select account_id, kind, key from account_match_key
                where account_id = any(?::text[]::uuid[]) and kind in ('credit-code', 'contact')
                """)
                .param(accounts.stream().map(UUID::toString).toArray(String[]::new))
                .query(Kept::of)
                .list();
    }

    /// @param kind of one key of an account
    record Kept(UUID account, String kind, String key) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(row.getObject("account_id", UUID.class), row.getString("kind"), row.getString("key"));
        }
    }

    static Set<Key> of(CompanyName name) {
        return name.core().isEmpty()
                ? Set.of()
                : Set.of(new Key(CORE, shortened(name.core())), new Key(SPOKEN, shortened(name.spoken())));
    }

    /// As it is stored: spelled in one way, contact data hashed.
    @Override
    public String key(Kind kind, String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        return switch (kind) {
            case CREDIT_CODE -> plain;
            case CONTACT -> hash(plain.contains("@") ? plain : number(plain));
        };
    }

    /// An index takes no more; whoever shares so much is looked at closely anyway.
    private static String shortened(String key) {
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    private static String number(String phone) {
        return phone.replaceAll("^(\\+|00)86", "").replaceAll("[^0-9]", "").replaceAll("^0+", "");
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] ids(Collection<Account> accounts) {
        return accounts.stream().map(account -> account.id().id().toString()).toArray(String[]::new);
    }
}
