package pareto.orders;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Files handed in.
@Repository
@Transactional
class Uploads {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UploadId add(UUID file, String fileName, long bytes) {
        UploadId id = UploadId.fresh();
        jdbc.sql("""
                insert into upload (id, file_id, file_name, bytes, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?, actor())
                """)
                .params(id.id(), file, fileName, bytes, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    Optional<Upload> find(UploadId id) {
        return jdbc.sql("select id, file_id, file_name, bytes, inspection from upload where id = ?")
                .param(id.id())
                .query((row, number) -> new Upload(
                        new UploadId(row.getObject("id", UUID.class)),
                        row.getObject("file_id", UUID.class),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        json.value(row.getString("inspection"), Inspection.class)))
                .optional();
    }

    void inspected(UploadId id, Inspection inspection) {
        jdbc.sql("update upload set inspection = cast(? as jsonb) where id = ?")
                .params(json.text(inspection), id.id())
                .update();
    }
}
