package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// Rows of table `counterpart`: who of ours is in touch with whom.
@Repository
@Transactional
class Ties {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who of those who work for us is in touch with these persons that day, the closest first.
    @Transactional(readOnly = true)
    List<Tie> of(Collection<ContactId> contacts, LocalDate day) {
        return jdbc.sql("""
                select c.id, c.contact_id, c.identity_id, s.name, c.strength, c.from_day
                from counterpart c join fact_staff s on s.id = c.identity_id and not s.has_left
                where c.contact_id = any(?::text[]::uuid[]) and c.from_day <= ? and c.to_day > ?
                order by c.strength desc, s.name, c.id
                """)
                .params(contacts.stream().map(ContactId::toString).toArray(String[]::new), day, day)
                .query((row, number) -> new Tie(
                        row.getObject("id", UUID.class),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        new IdentityId(row.getObject("identity_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("strength"),
                        row.getObject("from_day", LocalDate.class)))
                .list();
    }

    /// From that day on they are this close; how close they were before stays on record.
    void set(ContactId contact, IdentityId ours, int strength, LocalDate day) {
        end("contact_id = ? and identity_id = ?", day, contact.id(), ours.id());
        jdbc.sql("""
                insert into counterpart (id, contact_id, identity_id, strength, from_day, set_by, set_at)
                values (?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        contact.id(),
                        ours.id(),
                        strength,
                        day,
                        Timestamp.from(clock.instant()))
                .update();
    }

    void end(ContactId contact, UUID id, LocalDate day) {
        end("contact_id = ? and id = ?", day, contact.id(), id);
    }

    void endAll(ContactId contact, LocalDate day) {
        end("contact_id = ?", day, contact.id());
    }

    /// What began that day has never been.
    private void end(String which, LocalDate day, Object... parameters) {
        List<Object> first = new ArrayList<>(List.of(parameters));
        first.add(day);
        jdbc.sql("delete from counterpart where " + which + " and from_day >= ?")
                .params(first)
                .update();
        List<Object> second = new ArrayList<>(List.of(day));
        second.addAll(first);
        jdbc.sql("update counterpart set to_day = ? where " + which + " and to_day > ?")
                .params(second)
                .update();
    }
}
