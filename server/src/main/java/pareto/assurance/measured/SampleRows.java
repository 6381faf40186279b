package pareto.assurance.measured;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;

/// Rows of table `sample_revision`, as far as the actor sees their accounts.
@Repository
@Transactional
class SampleRows {

    /// Of which time samples of a metric have come in.
    ///
    /// @param first end of the earliest
    /// @param last end of the latest
    record Known(Metric metric, Instant first, Instant last) {}

    private static final String LATEST = """
             and not exists (select 1 from sample_revision l where l.sample_id = r.sample_id and l.revision > 1
                and l.revision > r.revision) and not r.set_aside
            """;

    private static final String ADD = """
            with sent as (
                select subject::uuid, metric, words, start::timestamptz as from_at, finish::timestamptz as to_at,
                    value::numeric
                from unnest(:subjects::text[], :metrics::text[], :words::text[], :starts::text[], :finishes::text[],
                    :values::text[]) as x (subject, metric, words, start, finish, value)
            ), fresh as materialized (
                select coalesce(l.sample_id, gen_random_uuid()) as sample_id, coalesce(l.revision, 0) + 1 as revision,
                    s.*, l.from_at as old_from, l.to_at as old_to
                from sent s left join lateral (
                    select * from sample_revision r where r.subject_id = s.subject and r.metric = s.metric
                        and r.source = :source and r.external_id = s.words order by r.revision desc limit 1) l on true
                where l.sample_id is null or not l.set_aside
                    and (l.from_at <> s.from_at or l.to_at <> s.to_at or l.value <> s.value)
            ), written as (
                insert into sample_revision (sample_id, revision, subject_id, account_id, metric, from_at, to_at,
                    value, set_aside, why, source, external_id, recorded_by, recorded_at)
                select f.sample_id, f.revision, m.id, m.account_id, f.metric, f.from_at, f.to_at, f.value, false, '',
                    :source, f.words, actor(), :at
                from fresh f join measured_subject m on m.id = f.subject)
            select count(*) filter (where revision = 1) as added, count(*) filter (where revision > 1) as changed,
                min(least(from_at, old_from)) as from_at, max(greatest(to_at, old_to)) as to_at
            from fresh
            """;

    private static final String SET_ASIDE = """
            with wrong as materialized (
                select r.* from sample_revision r where r.subject_id = :subject and r.metric = :metric
                    and r.from_at >= :from and r.to_at <= :to
            """ + LATEST + """
            ), written as (
                insert into sample_revision (sample_id, revision, subject_id, account_id, metric, from_at, to_at, value,
                    set_aside, why, source, external_id, recorded_by, recorded_at)
                select w.sample_id, w.revision + 1, w.subject_id, w.account_id, w.metric, w.from_at, w.to_at, w.value, true,
                    :why, w.source, w.external_id, actor(), :at
                from wrong w)
            select 0 as added, count(*) as changed, min(from_at) as from_at, max(to_at) as to_at from wrong
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SampleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is known now of those of a subject that touch an interval, by their beginning.
    @Transactional(readOnly = true)
    List<Sample> touching(SubjectId subject, Metric metric, Instant from, Instant to) {
        return jdbc.sql("""
                select r.sample_id, r.from_at, r.to_at, r.value from sample_revision r
                where r.subject_id = :subject and r.metric = :metric and r.from_at < :to and r.to_at > :from
                """ + LATEST + " order by r.from_at, r.sample_id")
                .param("subject", subject.id())
                .param("metric", code(metric))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> new Sample(
                        row.getObject("sample_id", UUID.class),
                        subject,
                        metric,
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("to_at").toInstant(),
                        row.getBigDecimal("value")))
                .list();
    }

    /// Found by the ends of an index, however many there are.
    @Transactional(readOnly = true)
    List<Known> known(ContractId contract) {
        return jdbc.sql("""
                select m.metric, min(k.first) as first, max(k.last) as last
                from measured_subject s cross join unnest(:metrics::text[]) as m (metric)
                cross join lateral (
                    select min(r.to_at) as first, max(r.to_at) as last from sample_revision r
                    where r.subject_id = s.id and r.metric = m.metric) k
                where s.contract_id = :contract and k.last is not null group by m.metric order by m.metric
                """)
                .param("contract", contract.id())
                .param(
                        "metrics",
                        MeasuredWords.sampled().stream().map(SampleRows::code).toArray(String[]::new))
                .query((row, number) -> new Known(
                        Metric.valueOf(row.getString("metric").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /// What was written, and the time it touches before or after.
    record Written(
            int added,
            int changed,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /// Adds those that are new, and new revisions of those that came before with another interval or value. No two may
    /// bear the same words.
    Written add(String source, List<SentSample> sent) {
        return jdbc.sql(ADD)
                .param("subjects", texts(sent, one -> one.subject().id().id().toString()))
                .param("metrics", texts(sent, one -> code(one.metric())))
                .param("words", texts(sent, SentSample::words))
                .param("starts", texts(sent, one -> one.from().toString()))
                .param("finishes", texts(sent, one -> one.to().toString()))
                .param("values", texts(sent, one -> one.value().toPlainString()))
                .param("source", source)
                .param("at", Timestamp.from(clock.instant()))
                .query(SampleRows::written)
                .single();
    }

    /// Sets all that lie within a time aside: they were none after all.
    Written setAside(SampleSpan span, String why) {
        return jdbc.sql(SET_ASIDE)
                .param("subject", span.subject().id().id())
                .param("metric", code(span.metric()))
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()))
                .param("why", why)
                .param("at", Timestamp.from(clock.instant()))
                .query(SampleRows::written)
                .single();
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getInt("added"),
                row.getInt("changed"),
                OutageRows.instant(row, "from_at"),
                OutageRows.instant(row, "to_at"));
    }

    static String code(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static String[] texts(List<SentSample> sent, Function<SentSample, String> of) {
        return sent.stream().map(of).toArray(String[]::new);
    }
}
