package pareto.orders;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The systems order files come from.
@Repository
@Transactional
class Sources {

    private static final String SELECT = "select id, name, shape from order_source ";

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    Sources(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<OrderSource> all() {
        return jdbc.sql(SELECT + "order by name").query(row()).list();
    }

    OrderSource get(SourceId id) {
        return jdbc.sql(SELECT + "where id = ?").param(id.id()).query(row()).single();
    }

    Optional<OrderSource> whoseFilesLookLike(List<String> headers) {
        return all().stream()
                .filter(source -> source.shape() != null && source.shape().fits(headers))
                .findFirst();
    }

    /// The source of this name, made where there is none yet.
    OrderSource named(String name) {
        jdbc.sql("""
                insert into order_source (id, name, created_at, created_by) values (?, ?, ?, actor())
                on conflict (name) do nothing
                """)
                .params(SourceId.fresh().id(), name, Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql(SELECT + "where name = ?").param(name).query(row()).single();
    }

    void remember(SourceId id, FileShape shape) {
        jdbc.sql("update order_source set shape = cast(? as jsonb) where id = ?")
                .params(json.text(shape), id.id())
                .update();
    }

    private RowMapper<OrderSource> row() {
        return (row, number) -> new OrderSource(
                new SourceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                json.value(row.getString("shape"), FileShape.class));
    }
}
