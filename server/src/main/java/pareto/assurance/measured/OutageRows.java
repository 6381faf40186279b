package pareto.assurance.measured;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;

/// Rows of tables `outage` and `outage_revision`, as far as the actor sees their accounts.
@Repository
@Transactional
class OutageRows {

    private static final String REVISIONS = """
            select r.*, i.name as by_name from outage_revision r join measured_subject s on s.id = r.subject_id
            join identity i on i.id = r.recorded_by
            """;
    private static final String LATEST = """
             and not exists (select 1 from outage_revision l where l.outage_id = r.outage_id and l.revision > r.revision)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is known now of those that touch an interval, by subject and beginning.
    @Transactional(readOnly = true)
    List<Outage> touching(ContractId contract, Instant from, Instant to) {
        return jdbc
                .sql(REVISIONS + " where s.contract_id = :contract and r.from_at < :to"
                        + " and (r.to_at is null or r.to_at > :from) and not r.set_aside" + LATEST
                        + " order by r.subject_id, r.from_at, r.outage_id")
                .param("contract", contract.id())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(OutageRows::revision)
                .list()
                .stream()
                .map(OutageRevision::asOutage)
                .toList();
    }

    /// What is known now, also of those set aside; those that go on first, then those that began last.
    @Transactional(readOnly = true)
    List<OutageRevision> latest(ContractId contract, int most) {
        return jdbc.sql(REVISIONS + " where s.contract_id = ?" + LATEST
                        + " order by r.to_at is null and not r.set_aside desc, r.from_at desc, r.outage_id limit ?")
                .params(contract.id(), most)
                .query(OutageRows::revision)
                .list();
    }

    /// All that was ever known of one, the latest first; empty where the contract has none by that id.
    @Transactional(readOnly = true)
    List<OutageRevision> history(ContractId contract, UUID outage) {
        return jdbc.sql(REVISIONS + " where s.contract_id = ? and r.outage_id = ? order by r.revision desc")
                .params(contract.id(), outage)
                .query(OutageRows::revision)
                .list();
    }

    /// The outage a source calls so.
    @Transactional(readOnly = true)
    Optional<UUID> find(SubjectId subject, String source, String external) {
        return jdbc.sql("select id from outage where subject_id = ? and source = ? and external_id = ?")
                .params(subject.id(), source, external)
                .query(UUID.class)
                .optional();
    }

    UUID add(Subject subject, String source, @Nullable String external, OutageFacts facts) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into outage (id, subject_id, account_id, source, external_id)
                values (:id, :subject, :account, :source, :external)
                """)
                .param("id", id)
                .param("subject", subject.id().id())
                .param("account", subject.account().id())
                .param("source", source)
                .param("external", external)
                .update();
        boolean byHand = source.equals(Source.HAND);
        revise(subject, new OutageRevision(id, 1, subject.id(), facts, false, byHand, "", "", clock.instant()));
        return id;
    }

    /// Adds what is known from now on.
    void revise(Subject subject, OutageRevision next) {
        OutageFacts facts = next.facts();
        jdbc.sql("""
                insert into outage_revision (outage_id, revision, subject_id, account_id, from_at, to_at, cause,
                    announced_at, note, set_aside, by_hand, why, recorded_by, recorded_at)
                values (:outage, :revision, :subject, :account, :from, :to, :cause, :announced, :note, :aside, :hand, :why,
                    actor(), :at)
                """)
                .param("outage", next.outage())
                .param("revision", next.number())
                .param("subject", subject.id().id())
                .param("account", subject.account().id())
                .param("from", Timestamp.from(facts.from()))
                .param("to", stamp(facts.to()))
                .param("cause", facts.cause().name().toLowerCase(Locale.ROOT))
                .param("announced", stamp(facts.announced()))
                .param("note", facts.note())
                .param("aside", next.aside())
                .param("hand", next.byHand())
                .param("why", next.why())
                .param("at", Timestamp.from(next.at()))
                .update();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static OutageRevision revision(ResultSet row, int number) throws SQLException {
        return new OutageRevision(
                row.getObject("outage_id", UUID.class),
                row.getInt("revision"),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                new OutageFacts(
                        row.getTimestamp("from_at").toInstant(),
                        instant(row, "to_at"),
                        Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                        instant(row, "announced_at"),
                        row.getString("note")),
                row.getBoolean("set_aside"),
                row.getBoolean("by_hand"),
                row.getString("why"),
                row.getString("by_name"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
