package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.agreement.Version.Fee;
import pareto.agreement.Version.Signing;
import pareto.shell.Refusal;

/// Rows of tables `contract_version`, `contract_fee` and `contract_signing`.
@Repository
@Transactional
class VersionRows {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    VersionRows(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Version> of(ContractId contract) {
        return jdbc.sql("""
                select v.*, f.monthly, f.currency, d.name as drafted_by_name, s.signed_on, s.recorded_at,
                    r.name as recorded_by_name
                from contract_version v join identity d on d.id = v.drafted_by
                left join contract_fee f on f.version_id = v.id
                left join contract_signing s on s.version_id = v.id left join identity r on r.id = s.recorded_by
                where v.contract_id = ? order by v.number desc
                """)
                .param(contract.id())
                .query((row, number) -> version(row))
                .list();
    }

    /// Of which version of which contract a promise is part.
    record Place(UUID contract, UUID version) {}

    /// Empty where the actor may not see it.
    @Transactional(readOnly = true)
    Optional<Place> placeOf(UUID term) {
        return jdbc.sql("""
                select v.contract_id, v.id from sla_term t join contract_version v on v.id = t.version_id where t.id = ?
                """)
                .param(term)
                .query((row, number) ->
                        new Place(row.getObject("contract_id", UUID.class), row.getObject("id", UUID.class)))
                .optional();
    }

    /// @throws Refusal when nothing is being drafted
    @Transactional(readOnly = true)
    Version draft(Contract contract) {
        return of(contract.id()).stream()
                .filter(Version::draft)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("agreement.draft.none", contract.number()));
    }

    UUID add(Contract contract, int number, VersionDays days, @Nullable Fee fee, String note) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into contract_version (id, contract_id, account_id, number, first_day, last_day, renewal_months,
                    notice_days, note, drafted_by, drafted_at)
                values (:id, :contract, :account, :number, :first, :last, :renewal, :notice, :note, actor(), :at)
                """)
                .param("id", id)
                .param("contract", contract.id().id())
                .param("account", contract.account().id().id())
                .param("number", number)
                .param("first", days.first())
                .param("last", days.last())
                .param("renewal", days.renewalMonths())
                .param("notice", days.noticeDays())
                .param("note", note)
                .param("at", now())
                .update();
        put(contract, id, fee);
        audit.record("agreement.did.drafted", contract.id().id().toString(), contract.number() + " " + number);
        return id;
    }

    void change(Contract contract, Version draft, VersionDays days, @Nullable Fee fee, String note) {
        jdbc.sql("""
                update contract_version set first_day = :first, last_day = :last, renewal_months = :renewal,
                    notice_days = :notice, note = :note
                where id = :id
                """)
                .param("id", draft.id())
                .param("first", days.first())
                .param("last", days.last())
                .param("renewal", days.renewalMonths())
                .param("notice", days.noticeDays())
                .param("note", note)
                .update();
        jdbc.sql("delete from contract_fee where version_id = ?")
                .param(draft.id())
                .update();
        put(contract, draft.id(), fee);
        audit.record("agreement.did.changed", contract.id().id().toString(), contract.number() + " " + draft.number());
    }

    void sign(Contract contract, Version draft, LocalDate on) {
        jdbc.sql("""
                insert into contract_signing (version_id, account_id, signed_on, recorded_by, recorded_at)
                values (?, ?, ?, actor(), ?)
                """)
                .params(draft.id(), contract.account().id().id(), on, now())
                .update();
        audit.record(
                "agreement.did.signed",
                contract.id().id().toString(),
                contract.number() + " " + draft.number() + " " + on);
    }

    private void put(Contract contract, UUID version, @Nullable Fee fee) {
        if (fee != null) {
            jdbc.sql("insert into contract_fee (version_id, account_id, monthly, currency) values (?, ?, ?, ?)")
                    .params(version, contract.account().id().id(), fee.monthly(), fee.currency())
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Version version(ResultSet row) throws SQLException {
        BigDecimal monthly = row.getBigDecimal("monthly");
        LocalDate signed = row.getObject("signed_on", LocalDate.class);
        return new Version(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                ContractRows.days(row),
                row.getString("note"),
                monthly == null ? null : new Fee(monthly, row.getString("currency")),
                row.getString("drafted_by_name"),
                row.getTimestamp("drafted_at").toInstant(),
                signed == null
                        ? null
                        : new Signing(
                                signed,
                                row.getString("recorded_by_name"),
                                row.getTimestamp("recorded_at").toInstant()));
    }
}
