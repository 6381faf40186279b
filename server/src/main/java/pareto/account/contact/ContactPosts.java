package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// Rows of table `contact_post`.
@Repository
@Transactional
class ContactPosts {

    private static final String POSTS = """
            select p.id, p.contact_id, p.role, coalesce(p.influence, 0) as influence, p.attitude, p.from_day,
                nullif(p.to_day, 'infinity') as to_day, a.id as account_id, a.code, a.name
            from contact_post p join account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactPosts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Everyone who works at an account that day, the most influential first.
    @Transactional(readOnly = true)
    List<Post> at(AccountId account, LocalDate day) {
        return jdbc.sql(POSTS + """
                where p.account_id = ? and p.from_day <= ? and p.to_day > ? order by p.influence desc nulls last, p.id
                """)
                .params(account.id(), day, day)
                .query(ContactPosts::post)
                .list();
    }

    /// The same of many accounts at once.
    @Transactional(readOnly = true)
    List<Post> at(Collection<AccountId> accounts, LocalDate day) {
        return jdbc.sql(POSTS + """
                where p.account_id = any(?::text[]::uuid[]) and p.from_day <= ? and p.to_day > ?
                order by a.name, a.id, p.influence desc nulls last, p.id
                """)
                .params(
                        accounts.stream()
                                .map(account -> account.id().toString())
                                .toArray(String[]::new),
                        day,
                        day)
                .query(ContactPosts::post)
                .list();
    }

    /// Everything these persons are or were at accounts the actor may see, the latest first.
    @Transactional(readOnly = true)
    List<Post> of(Collection<ContactId> contacts) {
        return jdbc.sql(POSTS + """
                where p.contact_id = any(?::text[]::uuid[]) order by p.to_day desc, p.from_day desc, p.id
                """)
                .param(contacts.stream().map(ContactId::toString).toArray(String[]::new))
                .query(ContactPosts::post)
                .list();
    }

    /// Ends of posts since a day that no other post at the same account follows.
    @Transactional(readOnly = true)
    List<Contacts.Left> left(AccountId account, LocalDate since) {
        return jdbc.sql("""
                select p.role, p.to_day from contact_post p
                where p.account_id = ? and p.to_day >= ? and p.to_day <> 'infinity'
                    and not exists (select 1 from contact_post next where next.contact_id = p.contact_id
                        and next.account_id = p.account_id and next.from_day >= p.to_day)
                order by p.to_day desc, p.id
                """)
                .params(account.id(), since)
                .query((row, number) -> new Contacts.Left(
                        DecisionRole.ofCode(row.getString("role")), row.getObject("to_day", LocalDate.class)))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Post> find(UUID id) {
        return jdbc.sql(POSTS + "where p.id = ?")
                .param(id)
                .query(ContactPosts::post)
                .optional();
    }

    UUID add(ContactId contact, AccountId account, Standing standing, LocalDate from) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into contact_post (id, contact_id, account_id, role, influence, attitude, from_day, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(Arrays.asList(
                        id,
                        contact.id(),
                        account.id(),
                        standing.role().code(),
                        standing.known(),
                        code(standing.attitude()),
                        from,
                        Timestamp.from(clock.instant())))
                .update();
        changed(List.of(account.id()));
        return id;
    }

    /// Corrects what was said today.
    void correct(UUID id, Standing standing) {
        changed(jdbc.sql(
                        "update contact_post set role = ?, influence = ?, attitude = ? where id = ? returning account_id")
                .params(Arrays.asList(standing.role().code(), standing.known(), code(standing.attitude()), id))
                .query(UUID.class)
                .list());
    }

    /// Ends a post; one that began that day lasts until its evening.
    void end(UUID id, LocalDate day) {
        end("id = ?", id, day);
    }

    void endAll(ContactId contact, LocalDate day) {
        end("contact_id = ?", contact.id(), day);
    }

    /// Attitude and influence are kept no longer, in no post.
    void forgetAssessment(ContactId contact) {
        jdbc.sql("update contact_post set influence = null, attitude = null where contact_id = ?")
                .param(contact.id())
                .update();
    }

    private void end(String which, UUID id, LocalDate day) {
        changed(jdbc.sql("update contact_post set to_day = greatest(?, from_day + 1) where " + which
                        + " and to_day > ? returning account_id")
                .params(day, id, day)
                .query(UUID.class)
                .list());
    }

    private void changed(List<UUID> accounts) {
        if (!accounts.isEmpty()) {
            events.publishEvent(
                    new PostsChanged(accounts.stream().map(AccountId::new).toList()));
        }
    }

    private static @Nullable String code(@Nullable Attitude attitude) {
        return attitude == null ? null : attitude.code();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                DecisionRole.ofCode(row.getString("role")),
                row.getInt("influence"),
                Attitude.ofCode(row.getString("attitude")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
