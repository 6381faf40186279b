package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Choices of filters someone has given a name; everybody has their own.
@Repository
@Transactional
class SavedViews {

    /// @param query what stands behind the address of the portfolio
    record SavedView(UUID id, String name, String query) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SavedView> own() {
        return jdbc.sql("select id, name, query from saved_view order by saved_at")
                .query((row, number) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /// A name used before now means the new choice.
    void save(String name, String query) {
        jdbc.sql("""
                insert into saved_view (id, owner_id, name, query, saved_at) values (?, actor(), ?, ?, ?)
                on conflict (owner_id, name) do update set query = excluded.query, saved_at = excluded.saved_at
                """)
                .params(UuidCreator.getTimeOrderedEpoch(), name, query, Timestamp.from(clock.instant()))
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("delete from saved_view where id = ?").param(id).update();
    }
}
