package pareto.assurance;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;

/// Rows of table `assurance_due`.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DueRows {

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Once in each transaction, though nothing of the past has changed.
    ///
    /// @return whether this one had not said so before
    boolean add(ContractId contract, Instant at) {
        return add(contract, at, "null", "null", Touched.ALL);
    }

    /// The same where something has changed; what one transaction touches is one time.
    boolean add(ContractId contract, Instant at, Touched touched) {
        return add(
                contract,
                at,
                "coalesce(:from::timestamptz, '-infinity')",
                "coalesce(:to::timestamptz, 'infinity')",
                touched);
    }

    private boolean add(ContractId contract, Instant at, String from, String to, Touched touched) {
        return jdbc.sql("""
                insert into assurance_due (id, contract_id, account_id, at, touched_from, touched_to)
                select :id, id, account_id, :at, %s, %s from contract where id = :contract
                on conflict (contract_id, written_in, at) do update set
                    touched_from = least(assurance_due.touched_from, excluded.touched_from),
                    touched_to = greatest(assurance_due.touched_to, excluded.touched_to)
                where excluded.touched_from < coalesce(assurance_due.touched_from, 'infinity')
                    or excluded.touched_to > coalesce(assurance_due.touched_to, '-infinity')
                returning xmax = 0
                """.formatted(from, to))
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("at", Timestamp.from(at))
                .param("contract", contract.id())
                .param("from", text(touched.from()))
                .param("to", text(touched.to()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /// Signed contracts of which a promise counts on a calendar.
    void addThoseByCalendars(Instant at) {
        jdbc.sql("""
                insert into assurance_due (id, contract_id, account_id, at, touched_from, touched_to)
                select gen_random_uuid(), c.id, c.account_id, ?, '-infinity', 'infinity' from contract c where exists (
                    select 1 from contract_version v join contract_signing s on s.version_id = v.id
                    join sla_term t on t.version_id = v.id where v.contract_id = c.id and t.calendar_id is not null)
                on conflict (contract_id, written_in, at) do update set
                    touched_from = excluded.touched_from, touched_to = excluded.touched_to
                """).param(Timestamp.from(at)).update();
    }

    /// Whether the time of a contract has come, and nobody has worked it out since.
    boolean waits(ContractId contract, Instant now) {
        return !of(contract, now).isEmpty();
    }

    /// Contracts whose time has come, those that wait longest first.
    List<ContractId> contracts(Instant now) {
        return jdbc.sql("select contract_id from assurance_due where at <= ? group by contract_id order by min(at)")
                .param(Timestamp.from(now))
                .query((row, number) -> new ContractId(row.getObject("contract_id", UUID.class)))
                .list();
    }

    /// Nobody else works at a contract until this transaction is over. Its account is held before anything else is, so
    /// that one that is being removed or merged waits, and neither waits for the other.
    void alone(ContractId contract) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("compensation of " + contract.id())
                .query(row -> {});
        jdbc.sql("select 1 from contract c join account a on a.id = c.account_id where c.id = ? for key share of a")
                .param(contract.id())
                .query(row -> {});
    }

    /// All that stands of a contract, also what waits for later; nothing unless something waits now.
    List<UUID> of(ContractId contract, Instant now) {
        return jdbc.sql("""
                select id from assurance_due d where contract_id = :contract and exists (
                    select 1 from assurance_due w where w.contract_id = d.contract_id and w.at <= :now)
                """)
                .param("contract", contract.id())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /// Takes away what stood there before it was worked out, in whose place another moment comes. What was noted
    /// meanwhile stays, since the change it tells of may not have been seen.
    void done(ContractId contract, List<UUID> worked, Instant next) {
        jdbc.sql("delete from assurance_due where id = any(?)")
                .param(worked.toArray(UUID[]::new))
                .update();
        add(contract, next);
    }
}
