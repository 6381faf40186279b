package pareto.assurance.measured;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Rows of tables `prometheus_source` and `prometheus_down`, as far as the actor sees their accounts.
@Repository
@Transactional
class PrometheusSources {

    private static final int LONGEST_DETAIL = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    PrometheusSources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PrometheusSource> of(ContractId contract) {
        return jdbc.sql("select * from prometheus_source where contract_id = ? order by id")
                .param(contract.id())
                .query(PrometheusSources::source)
                .list();
    }

    @Transactional(readOnly = true)
    List<PrometheusSource> active() {
        return jdbc.sql("select * from prometheus_source where active order by asked_at nulls first, id")
                .query(PrometheusSources::source)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<PrometheusSource> find(UUID id) {
        return jdbc.sql("select * from prometheus_source where id = ?")
                .param(id)
                .query(PrometheusSources::source)
                .optional();
    }

    /// @throws Refusal when it is none of this contract
    @Transactional(readOnly = true)
    PrometheusSource known(ContractId contract, UUID id) {
        return find(id).filter(source -> source.contract().equals(contract))
                .orElseThrow(() -> Refusal.notFound("assurance.measured.source.unknown"));
    }

    void add(MeasuredContract contract, PrometheusForm form) {
        jdbc.sql("""
                insert into prometheus_source (id, contract_id, account_id, address, query, label, metric, step_seconds,
                    taken_until, active, set_by, set_at)
                values (:id, :contract, :account, :address, :query, :label, :metric, :step, :since, :active, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("contract", contract.id().id())
                .param("account", contract.account().id().id())
                .param("address", form.address())
                .param("query", form.query())
                .param("label", form.label())
                .param("metric", SampleRows.code(form.metric()))
                .param("step", form.step())
                .param("since", Timestamp.from(begin(form, clock.instant())))
                .param("active", form.active())
                .param("at", now())
                .update();
    }

    /// It goes on from where it is, unless it is to begin anew: what is known already is known again then.
    void change(PrometheusSource source, PrometheusForm form) {
        jdbc.sql("""
                update prometheus_source set address = :address, query = :query, label = :label, step_seconds = :step,
                    taken_until = :taken, active = :active, set_by = actor(), set_at = :at, failure_key = null,
                    failure_detail = null, unmatched = ''
                where id = :id
                """)
                .param("id", source.id())
                .param("address", form.address())
                .param("query", form.query())
                .param("label", form.label())
                .param("step", form.step())
                .param("taken", Timestamp.from(begin(form, source.taken())))
                .param("active", form.active())
                .param("at", now())
                .update();
        if (form.since() != null) {
            jdbc.sql("delete from prometheus_down where source_id = ?")
                    .param(source.id())
                    .update();
        }
    }

    private static Instant begin(PrometheusForm form, Instant otherwise) {
        return PrometheusSource.aligned(Objects.requireNonNullElse(form.since(), otherwise), form.step());
    }

    void remove(PrometheusSource source) {
        jdbc.sql("delete from prometheus_source where id = ?")
                .param(source.id())
                .update();
    }

    void took(PrometheusSource source, Instant until, String unmatched) {
        jdbc.sql("""
                update prometheus_source set taken_until = :until, asked_at = :at, failure_key = null,
                    failure_detail = null, unmatched = :unmatched
                where id = :id
                """)
                .param("id", source.id())
                .param("until", Timestamp.from(until))
                .param("at", now())
                .param("unmatched", unmatched)
                .update();
    }

    void failed(PrometheusSource source, Text why) {
        String detail = why.args().isEmpty() ? "" : String.valueOf(why.args().getFirst());
        jdbc.sql("update prometheus_source set asked_at = ?, failure_key = ?, failure_detail = ? where id = ?")
                .params(now(), why.key(), detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())), source.id())
                .update();
    }

    /// Since when subjects were down at the last value.
    @Transactional(readOnly = true)
    Map<SubjectId, Instant> down(PrometheusSource source) {
        Map<SubjectId, Instant> down = new HashMap<>();
        jdbc.sql("select subject_id, since from prometheus_down where source_id = ?")
                .param(source.id())
                .query(row -> {
                    down.put(
                            new SubjectId(row.getObject("subject_id", UUID.class)),
                            row.getTimestamp("since").toInstant());
                });
        return down;
    }

    void down(PrometheusSource source, Subject subject, Instant since) {
        up(source, subject);
        jdbc.sql("insert into prometheus_down (source_id, subject_id, account_id, since) values (?, ?, ?, ?)")
                .params(source.id(), subject.id().id(), subject.account().id(), Timestamp.from(since))
                .update();
    }

    void up(PrometheusSource source, Subject subject) {
        jdbc.sql("delete from prometheus_down where source_id = ? and subject_id = ?")
                .params(source.id(), subject.id().id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static PrometheusSource source(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure_key");
        return new PrometheusSource(
                row.getObject("id", UUID.class),
                new ContractId(row.getObject("contract_id", UUID.class)),
                row.getString("address"),
                row.getString("query"),
                row.getString("label"),
                Metric.valueOf(row.getString("metric").toUpperCase(Locale.ROOT)),
                row.getInt("step_seconds"),
                row.getTimestamp("taken_until").toInstant(),
                row.getBoolean("active"),
                OutageRows.instant(row, "asked_at"),
                failure == null ? null : Text.of(failure, row.getString("failure_detail")),
                row.getString("unmatched"));
    }
}
