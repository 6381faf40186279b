package pareto.account.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.account.AccountId;
import pareto.account.MatchKeys;
import pareto.account.contact.ContactBook.Wanted;

/// Questions about people, many at a time.
@Repository
class ContactLookups {

    private final JdbcClient jdbc;
    private final ContactPosts posts;
    private final NameTokens tokens;
    private final MatchKeys matchKeys;

    ContactLookups(JdbcClient jdbc, ContactPosts posts, NameTokens tokens, MatchKeys matchKeys) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.tokens = tokens;
        this.matchKeys = matchKeys;
    }

    /// People who work at one of the wanted accounts that day and whose name begins like the one wanted there.
    ///
    /// @param wanted with folded names
    List<ContactId> named(Collection<Wanted> wanted, LocalDate day) {
        List<Wanted> named =
                wanted.stream().filter(one -> !one.name().isEmpty()).toList();
        return jdbc.sql("""
                select distinct p.contact_id
                from unnest(?::text[], ?::bytea[]) as wanted (account, token)
                join contact_post p on p.account_id = wanted.account::uuid and p.from_day <= ? and p.to_day > ?
                join contact_token t on t.contact_id = p.contact_id and t.token = wanted.token
                """)
                .params(
                        each(named, one -> one.account().id().toString()),
                        named.stream().map(one -> tokens.first(one.name())).toArray(byte[][]::new),
                        day,
                        day)
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Post> postsAt(Collection<AccountId> accounts, LocalDate day) {
        List<ContactId> people = jdbc.sql("""
                select distinct contact_id from contact_post
                where account_id = any(?::text[]::uuid[]) and from_day <= ? and to_day > ?
                """)
                .params(
                        accounts.stream()
                                .map(account -> account.id().toString())
                                .toArray(String[]::new),
                        day,
                        day)
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
        return posts.of(people).stream()
                .filter(post ->
                        post.to() == null && accounts.contains(post.account().id()))
                .toList();
    }

    /// Who works at an account that day and is reached by this number or address there, or was in an earlier
    /// post.
    List<Contacts.Reached> reachedBy(String address, LocalDate day) {
        return jdbc.sql("""
                select distinct now.account_id, now.contact_id
                from account_match_key k join contact_post kept on kept.id = k.post_id
                join contact_post now on now.contact_id = kept.contact_id and now.account_id = k.account_id
                    and now.from_day <= ? and now.to_day > ?
                where k.kind = ? and k.key = ?
                """)
                .params(day, day, MatchKeys.Kind.CONTACT.code(), matchKeys.key(MatchKeys.Kind.CONTACT, address))
                .query((row, number) -> new Contacts.Reached(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new ContactId(row.getObject("contact_id", UUID.class))))
                .list();
    }

    /// Whether anybody was ever reached there by this number or address.
    boolean wasReachedBy(AccountId account, String address) {
        return jdbc.sql("""
                select exists (select 1 from account_match_key
                    where account_id = ? and post_id is not null and kind = ? and key = ?)
                """)
                .params(account.id(), MatchKeys.Kind.CONTACT.code(), matchKeys.key(MatchKeys.Kind.CONTACT, address))
                .query(Boolean.class)
                .single();
    }

    /// What getting in touch with these persons rests on that day; of several the longest.
    Map<ContactId, Basis> bases(Collection<ContactId> contacts, LocalDate day) {
        Map<ContactId, Basis> bases = new HashMap<>();
        jdbc.sql("""
                select distinct on (contact_id) contact_id, ground, source, to_day from contact_consent
                where contact_id = any(?::text[]::uuid[]) and purpose = 'contact' and withdrawn_at is null
                    and from_day <= ? and to_day > ?
                order by contact_id, to_day desc, id desc
                """).params(each(contacts, ContactId::toString), day, day).query(row -> {
            bases.put(
                    new ContactId(row.getObject("contact_id", UUID.class)),
                    new Basis(
                            Ground.ofCode(row.getString("ground")),
                            row.getString("source"),
                            row.getObject("to_day", LocalDate.class).minusDays(1)));
        });
        return bases;
    }

    private static <T> String[] each(Collection<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
