package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How contracts were ended (table `contract_end`).
@Repository
@Transactional
class Ends {

    /// @param notice whether one side gave notice; else both have agreed to end it earlier
    /// @param backBy who took it back; null where it holds
    record End(
            UUID id,
            boolean notice,
            LocalDate lastDay,
            String reason,
            String by,
            Instant at,
            @Nullable String backBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Ends(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<End> of(ContractId contract) {
        return jdbc.sql("""
                select e.*, i.name as by_name, b.name as back_name from contract_end e
                join identity i on i.id = e.recorded_by left join identity b on b.id = e.back_by
                where e.contract_id = ? order by e.recorded_at desc, e.id desc
                """)
                .param(contract.id())
                .query((row, number) -> new End(
                        row.getObject("id", UUID.class),
                        row.getString("kind").equals("notice"),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("back_name")))
                .list();
    }

    void add(Contract contract, boolean notice, LocalDate lastDay, String reason) {
        jdbc.sql("""
                insert into contract_end (id, contract_id, account_id, kind, last_day, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        contract.id().id(),
                        contract.account().id().id(),
                        notice ? "notice" : "early",
                        lastDay,
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// False when it holds no longer.
    boolean takeBack(ContractId contract, UUID end) {
        return jdbc.sql("""
                update contract_end set back_at = ?, back_by = actor() where id = ? and contract_id = ? and back_at is null
                """)
                        .params(Timestamp.from(clock.instant()), end, contract.id())
                        .update()
                > 0;
    }
}
