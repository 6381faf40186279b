package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Rows of table `contact_relation`.
@Repository
@Transactional
class Relations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Relations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What holds that day and concerns one of these persons.
    @Transactional(readOnly = true)
    List<Relation> of(Collection<ContactId> contacts, LocalDate day) {
        String[] ids = contacts.stream().map(ContactId::toString).toArray(String[]::new);
        return jdbc.sql("""
                select id, from_id, kind, to_id, from_day from contact_relation
                where (from_id = any(?::text[]::uuid[]) or to_id = any(?::text[]::uuid[]))
                    and from_day <= ? and to_day > ? order by id
                """)
                .params(ids, ids, day, day)
                .query((row, number) -> new Relation(
                        row.getObject("id", UUID.class),
                        new ContactId(row.getObject("from_id", UUID.class)),
                        RelationKind.ofCode(row.getString("kind")),
                        new ContactId(row.getObject("to_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class)))
                .list();
    }

    /// These persons and whoever they reach over at most so many relations.
    @Transactional(readOnly = true)
    Set<ContactId> around(Collection<ContactId> contacts, int steps, LocalDate day) {
        return jdbc
                .sql("""
                with recursive near (id, step) as (
                    select id::uuid, 0 from unnest(?::text[]) as asked (id)
                    union
                    select case when r.from_id = n.id then r.to_id else r.from_id end, n.step + 1
                    from near n join contact_relation r on r.from_id = n.id or r.to_id = n.id
                    where n.step < ? and r.from_day <= ? and r.to_day > ?
                )
                select distinct id from near
                """)
                .params(contacts.stream().map(ContactId::toString).toArray(String[]::new), steps, day, day)
                .query(UUID.class)
                .list()
                .stream()
                .map(ContactId::new)
                .collect(Collectors.toSet());
    }

    /// Whether one person reports to another, directly or through others.
    @Transactional(readOnly = true)
    boolean standsUnder(ContactId one, ContactId other, LocalDate day) {
        return jdbc.sql("""
                with recursive above (id) as (
                    select ?::uuid
                    union
                    select r.to_id from above a join contact_relation r on r.from_id = a.id
                    where r.kind = 'reports_to' and r.from_day <= ? and r.to_day > ?
                )
                select exists (select 1 from above where id = ?)
                """)
                .params(one.id(), day, day, other.id())
                .query(Boolean.class)
                .single();
    }

    void add(ContactId from, RelationKind kind, ContactId to, LocalDate day) {
        jdbc.sql("""
                insert into contact_relation (id, from_id, to_id, kind, from_day, set_by, set_at)
                select ?, ?, ?, ?, ?, actor(), ? where not exists (
                    select 1 from contact_relation where from_id = ? and to_id = ? and kind = ? and to_day > ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        from.id(),
                        to.id(),
                        kind.code(),
                        day,
                        Timestamp.from(clock.instant()),
                        from.id(),
                        to.id(),
                        kind.code(),
                        day)
                .update();
    }

    void end(UUID id, LocalDate day) {
        end("id = ?", id, day);
    }

    /// The person reports to nobody any more.
    void endSuperior(ContactId contact, LocalDate day) {
        end("kind = 'reports_to' and from_id = ?", contact.id(), day);
    }

    /// Nobody reports to the person any more.
    void endUnder(ContactId contact, LocalDate day) {
        end("kind = 'reports_to' and to_id = ?", contact.id(), day);
    }

    void endAll(ContactId contact, LocalDate day) {
        end("from_id = ?", contact.id(), day);
        end("to_id = ?", contact.id(), day);
    }

    /// What began that day has never been.
    private void end(String which, UUID id, LocalDate day) {
        jdbc.sql("delete from contact_relation where " + which + " and from_day >= ?")
                .params(id, day)
                .update();
        jdbc.sql("update contact_relation set to_day = ? where " + which + " and to_day > ?")
                .params(day, id, day)
                .update();
    }
}
