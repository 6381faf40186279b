package pareto.shell.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.shell.Text;
import pareto.shell.job.Job.Standing;

/// The table of jobs. What a running job writes stands at once, whatever becomes of the handler's own transaction.
@Repository
class JobRecords {

    private static final String COLUMNS = """
            select id, kind, argument, title_key, title_args, started_by, requested_at, begun_at, done, total, unit,
                   cancel_asked_at, finished_at, cancelled_at, failed_at, sentence_key, sentence_args, result_href
            from job
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void add(JobId id, JobKind kind, String argument, Text title, IdentityId by) {
        var stored = StoredText.of(title);
        jdbc.sql("""
                        insert into job (id, kind, argument, title_key, title_args, started_by, requested_at)
                        values (:id, :kind, :argument, :key, :args::jsonb, :by, :at)
                        """)
                .param("id", id.id())
                .param("kind", kind.name())
                .param("argument", argument)
                .param("key", stored.key())
                .param("args", stored.args())
                .param("by", by.id())
                .param("at", now())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Job> find(JobId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.id())
                .query(JobRecords::job)
                .optional();
    }

    /// Since when the database server runs: another moment after it died and came back.
    @Transactional(readOnly = true)
    OffsetDateTime serverStart() {
        return jdbc.sql("select pg_postmaster_start_time()")
                .query(OffsetDateTime.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<Job> latest(JobKind kind, int limit) {
        return jdbc.sql(COLUMNS + "where kind = :kind order by requested_at desc limit :limit")
                .param("kind", kind.name())
                .param("limit", limit)
                .query(JobRecords::job)
                .list();
    }

    @Transactional
    void askToCancel(JobId id) {
        jdbc.sql(
                        "update job set cancel_asked_at = :at where id = :id and cancel_asked_at is null and sentence_key is null")
                .param("id", id.id())
                .param("at", now())
                .update();
    }

    /// @return how often it has begun by now; nothing when it has ended already
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Integer> begin(JobId id) {
        return jdbc.sql("""
                        update job set begun_at = :at, runs = runs + 1, done = 0
                        where id = :id and sentence_key is null returning runs
                        """)
                .param("id", id.id())
                .param("at", now())
                .query(Integer.class)
                .optional();
    }

    /// @return whether someone asked to stop
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean note(JobId id, long done, long total, @Nullable String unit) {
        return jdbc.sql("""
                        update job set done = :done, total = :total, unit = :unit
                        where id = :id returning cancel_asked_at is not null
                        """)
                .param("id", id.id())
                .param("done", done)
                .param("total", total)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void end(JobId id, Standing how, Text sentence, @Nullable String href) {
        var stored = StoredText.of(sentence);
        jdbc.sql("update job set " + moment(how) + """
                         = :at, sentence_key = :key, sentence_args = :args::jsonb, result_href = :href
                        where id = :id and sentence_key is null
                        """)
                .param("id", id.id())
                .param("at", now())
                .param("key", stored.key())
                .param("args", stored.args())
                .param("href", href)
                .update();
    }

    private static String moment(Standing how) {
        return switch (how) {
            case FINISHED -> "finished_at";
            case CANCELLED -> "cancelled_at";
            case FAILED -> "failed_at";
            case WAITING, RUNNING -> throw new IllegalArgumentException("Not an end: " + how);
        };
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                new JobKind(row.getString("kind")),
                row.getString("argument"),
                new StoredText(row.getString("title_key"), row.getString("title_args")).text(),
                new IdentityId(row.getObject("started_by", UUID.class)),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("begun_at")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("unit"),
                row.getTimestamp("cancel_asked_at") != null,
                standing(row),
                sentence(row),
                row.getString("result_href"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (row.getTimestamp("finished_at") != null) {
            return Standing.FINISHED;
        }
        if (row.getTimestamp("cancelled_at") != null) {
            return Standing.CANCELLED;
        }
        if (row.getTimestamp("failed_at") != null) {
            return Standing.FAILED;
        }
        return row.getTimestamp("begun_at") == null ? Standing.WAITING : Standing.RUNNING;
    }

    private static @Nullable Text sentence(ResultSet row) throws SQLException {
        var key = row.getString("sentence_key");
        return key == null ? null : new StoredText(key, row.getString("sentence_args")).text();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
