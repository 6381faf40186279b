package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Rows of table `contact_consent`: what we may do with whose data.
@Repository
@Transactional
class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ContactId contact, Purpose purpose, Basis basis, LocalDate from) {
        jdbc.sql("""
                insert into contact_consent (id, contact_id, purpose, ground, source, from_day, to_day, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        contact.id(),
                        purpose.code(),
                        basis.ground().code(),
                        basis.source(),
                        from,
                        basis.until().plusDays(1),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    List<Consent> of(ContactId contact) {
        return jdbc.sql("""
                select id, purpose, ground, source, from_day, to_day, withdrawn_at from contact_consent
                where contact_id = ? order by from_day desc, id desc
                """)
                .param(contact.id())
                .query((row, number) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
                    return new Consent(
                            row.getObject("id", UUID.class),
                            Purpose.ofCode(row.getString("purpose")),
                            Ground.ofCode(row.getString("ground")),
                            row.getString("source"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class),
                            withdrawn == null ? null : Instant.ofEpochMilli(withdrawn.getTime()));
                })
                .list();
    }

    /// What the data of these persons may be used for that day.
    @Transactional(readOnly = true)
    Map<ContactId, Set<Purpose>> allowed(Collection<ContactId> contacts, LocalDate day) {
        Map<ContactId, Set<Purpose>> allowed = new HashMap<>();
        jdbc.sql("""
                select contact_id, purpose from contact_consent
                where contact_id = any(?::text[]::uuid[]) and withdrawn_at is null and from_day <= ? and to_day > ?
                """)
                .params(contacts.stream().map(ContactId::toString).toArray(String[]::new), day, day)
                .query(row -> {
                    allowed.computeIfAbsent(
                                    new ContactId(row.getObject("contact_id", UUID.class)),
                                    id -> EnumSet.noneOf(Purpose.class))
                            .add(Purpose.ofCode(row.getString("purpose")));
                });
        return allowed;
    }

    /// Takes everything back that a purpose rests on.
    void withdraw(ContactId contact, Purpose purpose) {
        jdbc.sql("""
                update contact_consent set withdrawn_at = ?, withdrawn_by = actor()
                where contact_id = ? and purpose = ? and withdrawn_at is null
                """)
                .params(Timestamp.from(clock.instant()), contact.id(), purpose.code())
                .update();
    }

    /// Ends everything; that it was allowed stays on record, without what was written about it.
    void empty(ContactId contact) {
        for (Purpose purpose : Purpose.values()) {
            withdraw(contact, purpose);
        }
        jdbc.sql("update contact_consent set source = '' where contact_id = ?")
                .param(contact.id())
                .update();
    }
}
