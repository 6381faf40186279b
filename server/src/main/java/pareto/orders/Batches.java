package pareto.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.ledger.StageReport;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.table.Mode;
import pareto.analysis.ledger.table.Overlap;
import pareto.shell.Text;

/// What imports have added, and what became of it.
@Repository
@Transactional
class Batches {

    private static final String SELECT = """
            select b.*, u.file_name, s.name as source_name,
                (select i.name from identity i where i.id = b.started_by) as started_by_name
            from batch b join upload u on u.id = b.upload_id join order_source s on s.id = b.source_id
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    Batches(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<OrderBatch> latest(int most) {
        return jdbc.sql(SELECT + "order by b.started_at desc limit ?")
                .param(most)
                .query(this::batch)
                .list();
    }

    Optional<OrderBatch> find(OrderBatchId id) {
        return jdbc.sql(SELECT + "where b.id = ?")
                .param(id.id())
                .query(this::batch)
                .optional();
    }

    /// Batches whose fate a crash may have left open.
    List<OrderBatch> open() {
        return jdbc.sql(SELECT + "where b.committed_at is null and b.refused_at is null")
                .query(this::batch)
                .list();
    }

    /// Batches that are held to count.
    List<OrderBatch> counting() {
        return jdbc.sql(SELECT + "where b.committed_at is not null and b.undone_at is null")
                .query(this::batch)
                .list();
    }

    OrderBatchId start(UploadId upload, SourceId source, Mapping mapping) {
        OrderBatchId id = OrderBatchId.fresh();
        jdbc.sql("""
                insert into batch (id, upload_id, source_id, mapping, started_at, started_by)
                values (?, ?, ?, cast(? as jsonb), ?, actor())
                """)
                .params(id.id(), upload.id(), source.id(), json.text(mapping), now())
                .update();
        return id;
    }

    void staged(OrderBatchId id, StageReport report) {
        set(id, "report = cast(? as jsonb)", json.text(report));
    }

    void asks(OrderBatchId id, Overlap overlap) {
        set(id, "overlap = cast(? as jsonb)", json.text(overlap));
    }

    void decided(OrderBatchId id, Mode mode) {
        set(id, "mode = ?", mode.name());
    }

    void refused(OrderBatchId id, Text why) {
        set(id, "refusal = cast(? as jsonb), refused_at = ?", json.text(why), now());
    }

    void committed(OrderBatchId id) {
        set(id, "committed_at = coalesce(committed_at, ?)", now());
    }

    void undone(OrderBatchId id) {
        set(id, "undone_at = coalesce(undone_at, ?), undone_by = coalesce(undone_by, actor())", now());
    }

    private void set(OrderBatchId id, String assignments, Object... values) {
        Object[] parameters = new Object[values.length + 1];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = id.id();
        jdbc.sql("update batch set " + assignments + " where id = ?")
                .params(parameters)
                .update();
    }

    private OrderBatch batch(ResultSet row, int number) throws SQLException {
        String mode = row.getString("mode");
        return new OrderBatch(
                new OrderBatchId(row.getObject("id", UUID.class)),
                new UploadId(row.getObject("upload_id", UUID.class)),
                row.getString("file_name"),
                new SourceId(row.getObject("source_id", UUID.class)),
                row.getString("source_name"),
                json.needed(row.getString("mapping"), Mapping.class),
                mode == null ? null : Mode.valueOf(mode),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by_name"),
                json.value(row.getString("report"), StageReport.class),
                json.value(row.getString("overlap"), Overlap.class),
                instant(row.getTimestamp("committed_at")),
                json.value(row.getString("refusal"), Text.class),
                instant(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
