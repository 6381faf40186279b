package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;

/// Relations of people many at a time, for the part of this module that takes in files of them.
@Repository
@Transactional
public class RelationBook {

    /// A relation of two people, past ones included.
    ///
    /// @param to first day no longer; null while nobody has ended it
    public record Related(
            UUID id,
            ContactId from,
            RelationKind kind,
            ContactId other,
            LocalDate since,
            @Nullable LocalDate to) {}

    /// A relation to be kept.
    ///
    /// @param id of the one it replaces; null for a further one
    /// @param to first day no longer; null while it lasts
    public record Wanted(
            @Nullable UUID id,
            ContactId from,
            RelationKind kind,
            ContactId other,
            LocalDate since,
            @Nullable LocalDate to) {}

    private static final String RELATIONS = """
            select id, from_id, kind, to_id, from_day, nullif(to_day, 'infinity') as to_day from contact_relation
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    RelationBook(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everything that ever held among these people.
    @Transactional(readOnly = true)
    public List<Related> among(Collection<ContactId> people) {
        String[] ids = each(people, ContactId::toString);
        return jdbc.sql(RELATIONS + """
                where from_id = any(?::text[]::uuid[]) and to_id = any(?::text[]::uuid[]) order by from_day, id
                """)
                .params((Object) ids, ids)
                .query(RelationBook::related)
                .list();
    }

    /// What holds on a day and begins with one of these people.
    @Transactional(readOnly = true)
    public List<Related> from(Collection<ContactId> people, LocalDate day) {
        return jdbc.sql(RELATIONS + """
                where from_id = any(?::text[]::uuid[]) and from_day <= ? and to_day > ? order by from_id, kind, id
                """)
                .params(each(people, ContactId::toString), day, day)
                .query(RelationBook::related)
                .list();
    }

    /// Whom these people, and everyone above them, report to on a day.
    @Transactional(readOnly = true)
    public Map<ContactId, ContactId> superiors(Collection<ContactId> people, LocalDate day) {
        Map<ContactId, ContactId> superiors = new HashMap<>();
        jdbc.sql("""
                with recursive above (from_id, to_id) as (
                    select r.from_id, r.to_id from contact_relation r
                    where r.from_id = any(?::text[]::uuid[]) and r.kind = 'reports_to'
                        and r.from_day <= ? and r.to_day > ?
                    union
                    select r.from_id, r.to_id from above a join contact_relation r on r.from_id = a.to_id
                    where r.kind = 'reports_to' and r.from_day <= ? and r.to_day > ?
                )
                select from_id, to_id from above
                """)
                .params(each(people, ContactId::toString), day, day, day, day)
                .query(row -> {
                    superiors.put(
                            new ContactId(row.getObject(1, UUID.class)), new ContactId(row.getObject(2, UUID.class)));
                });
        return superiors;
    }

    /// These people report to nobody any more from a day on, except as said then.
    public void endSuperiors(Collection<ContactId> people, LocalDate day) {
        String[] ids = each(people, ContactId::toString);
        jdbc.sql("""
                delete from contact_relation
                where from_id = any(?::text[]::uuid[]) and kind = 'reports_to' and from_day >= ?
                """).params(ids, day).update();
        jdbc.sql("""
                update contact_relation set to_day = ?
                where from_id = any(?::text[]::uuid[]) and kind = 'reports_to' and to_day > ?
                """).params(day, ids, day).update();
    }

    public void keep(List<Wanted> relations, UUID place) {
        if (relations.isEmpty()) {
            return;
        }
        insert(relations.stream().filter(one -> one.id() == null).toList());
        update(relations.stream().filter(one -> one.id() != null).toList());
        audit.record("account.did.relationsImported", place.toString(), String.valueOf(relations.size()));
    }

    private void insert(List<Wanted> relations) {
        jdbc.sql("""
                insert into contact_relation (id, from_id, to_id, kind, from_day, to_day, set_by, set_at)
                select id::uuid, one::uuid, other::uuid, kind, since::date, until::date, actor(), ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as n (id, one, other, kind, since, until)
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        each(relations, one -> UuidCreator.getTimeOrderedEpoch().toString()),
                        each(relations, one -> one.from().toString()),
                        each(relations, one -> one.other().toString()),
                        each(relations, one -> one.kind().code()),
                        each(relations, one -> one.since().toString()),
                        each(relations, RelationBook::end))
                .update();
    }

    private void update(List<Wanted> relations) {
        jdbc.sql("""
                update contact_relation set from_day = n.since::date, to_day = n.until::date
                from unnest(?::text[], ?::text[], ?::text[]) as n (id, since, until)
                where contact_relation.id = n.id::uuid
                """)
                .params(
                        (Object) each(relations, one -> String.valueOf(one.id())),
                        each(relations, one -> one.since().toString()),
                        each(relations, RelationBook::end))
                .update();
    }

    private static Related related(ResultSet row, int number) throws SQLException {
        return new Related(
                row.getObject("id", UUID.class),
                new ContactId(row.getObject("from_id", UUID.class)),
                RelationKind.ofCode(row.getString("kind")),
                new ContactId(row.getObject("to_id", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    private static String end(Wanted relation) {
        return relation.to() == null ? "infinity" : relation.to().toString();
    }

    private static <T> String[] each(Collection<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
