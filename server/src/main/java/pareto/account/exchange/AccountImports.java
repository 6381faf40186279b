package pareto.account.exchange;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.exchange.AccountImport.HandedIn;
import pareto.analysis.cli.WorkerJson;
import pareto.shell.Text;
import pareto.shell.job.JobId;
import tools.jackson.core.type.TypeReference;

/// Rows of table `account_import`.
@Repository
@Transactional
class AccountImports {

    private static final String SELECT = """
            select m.*, (select name from identity i where i.id = m.started_by) as starter,
                (select name from identity i where i.id = m.applied_by) as applier
            from account_import m
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<AccountImport> latest(int most) {
        return jdbc.sql(SELECT + "order by m.started_at desc limit ?")
                .param(most)
                .query(AccountImports::read)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<AccountImport> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query(AccountImports::read)
                .optional();
    }

    /// Imports nobody has settled that began before a moment.
    @Transactional(readOnly = true)
    List<AccountImport> openSince(Instant moment) {
        return jdbc.sql(SELECT + "where m.applied_at is null and m.discarded_at is null and m.started_at < ?")
                .param(Timestamp.from(moment))
                .query(AccountImports::read)
                .list();
    }

    @Transactional(readOnly = true)
    List<UUID> appliedBetween(Instant from, Instant to) {
        return jdbc.sql("select id from account_import where applied_at >= ? and applied_at < ?")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query(UUID.class)
                .list();
    }

    void add(UUID id, List<HandedIn> files, List<TableMapping> tables) {
        jdbc.sql("""
                insert into account_import (id, files, tables, started_by, started_at)
                values (?, cast(? as jsonb), cast(? as jsonb), actor(), ?)
                """).params(id, json(files), json(anonymous(tables)), now()).update();
    }

    /// @param job what compares the rows now; null when nothing does
    void mapped(UUID id, List<TableMapping> tables, @Nullable JobId job) {
        set(
                id,
                "tables = cast(? as jsonb), job_id = ?, counts = null, digest = null, refusal = null",
                json(anonymous(tables)),
                job == null ? null : job.id());
    }

    /// @param answers by row; those given before stay where nothing else is said
    /// @param job what compares the rows now
    void answered(UUID id, Map<String, String> answers, JobId job) {
        set(id, "answers = answers || cast(? as jsonb), job_id = ?, refusal = null", json(answers), job.id());
    }

    void compared(UUID id, Counts counts, String digest) {
        set(id, "counts = cast(? as jsonb), digest = ?, refusal = null", json(counts), digest);
    }

    void worksOn(UUID id, JobId job) {
        set(id, "job_id = ?, refusal = null", job.id());
    }

    void applied(UUID id, Counts counts) {
        set(id, "counts = cast(? as jsonb), applied_by = actor(), applied_at = ?, refusal = null", json(counts), now());
    }

    void refused(UUID id, Text why) {
        set(id, "refusal = cast(? as jsonb)", json(why));
    }

    void discarded(UUID id) {
        set(id, "discarded_at = ?", now());
    }

    static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /// What is settled stays as it is.
    private void set(UUID id, String assignments, @Nullable Object... values) {
        @Nullable Object[] parameters = new Object[values.length + 1];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = id;
        jdbc.sql("update account_import set " + assignments
                        + " where id = ? and applied_at is null and discarded_at is null")
                .params(Arrays.asList(parameters))
                .update();
    }

    private static AccountImport read(ResultSet row, int number) throws SQLException {
        return new AccountImport(
                row.getObject("id", UUID.class),
                List.of(WorkerJson.MAPPER.readValue(row.getString("files"), HandedIn[].class)),
                List.of(WorkerJson.MAPPER.readValue(row.getString("tables"), TableMapping[].class)),
                answers(row.getString("answers")),
                value(row.getString("counts"), Counts.class),
                row.getString("digest"),
                row.getObject("job_id", UUID.class),
                value(row.getString("refusal"), Text.class),
                new IdentityId(row.getObject("started_by", UUID.class)),
                row.getString("starter"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("applier"),
                instant(row.getTimestamp("applied_at")),
                instant(row.getTimestamp("discarded_at")));
    }

    private static List<TableMapping> anonymous(List<TableMapping> tables) {
        return tables.stream().map(TableMapping::anonymous).toList();
    }

    private static Map<String, String> answers(String text) {
        return WorkerJson.MAPPER.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    private static <T> @Nullable T value(@Nullable String text, Class<T> type) {
        return text == null ? null : WorkerJson.MAPPER.readValue(text, type);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }

    private static String json(Object value) {
        return WorkerJson.MAPPER.writeValueAsString(value);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
