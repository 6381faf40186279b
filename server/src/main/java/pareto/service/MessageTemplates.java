package pareto.service;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// Rows of table `message_template`.
@Repository
@Transactional
class MessageTemplates {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<MessageTemplate> all() {
        return jdbc.sql("select id, name_zh, name_en, said_zh, said_en from message_template order by name_zh, id")
                .query((row, number) -> new MessageTemplate(
                        row.getObject("id", UUID.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("said_zh"),
                        row.getString("said_en")))
                .list();
    }

    static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /// Adds it, or changes the one of that id.
    void put(MessageTemplate template) {
        jdbc.sql("""
                insert into message_template (id, name_zh, name_en, said_zh, said_en, set_by, set_at)
                values (?, ?, ?, ?, ?, actor(), ?)
                on conflict (id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    said_zh = excluded.said_zh, said_en = excluded.said_en, set_by = excluded.set_by,
                    set_at = excluded.set_at
                """)
                .params(
                        template.id(),
                        template.nameZh(),
                        template.nameEn(),
                        template.saidZh(),
                        template.saidEn(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// @throws Refusal when there is none
    void remove(UUID id) {
        if (jdbc.sql("delete from message_template where id = ?").param(id).update() == 0) {
            throw Refusal.notFound("service.template.unknown");
        }
    }
}
