package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.agreement.Contract.Signed;
import pareto.agreement.Contract.Within;
import pareto.shell.Refusal;

/// Rows of table `contract`, as far as the actor sees their accounts.
@Repository
@Transactional
class ContractRows {

    private static final String ALL = """
            select c.id, c.account_id, a.code, a.name, c.number, c.title, c.within_id, w.number as within_number,
                (select v.number from contract_version v where v.contract_id = c.id
                    and not exists (select 1 from contract_signing s where s.version_id = v.id)) as draft,
                (select min(e.last_day) from contract_end e where e.contract_id = c.id and e.back_at is null) as ended
            from contract c join account a on a.id = c.account_id left join contract w on w.id = c.within_id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ContractRows(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Contract> all() {
        return contracts("", null);
    }

    @Transactional(readOnly = true)
    List<Contract> of(AccountId account) {
        return contracts("where c.account_id = ?", account.id());
    }

    /// Contracts of others whose version signed last covers the account.
    @Transactional(readOnly = true)
    List<Contract> covering(AccountId account) {
        return contracts("""
                where c.id in (select v.contract_id from contract_party p join contract_version v on v.id = p.version_id
                    where p.covered_id = ? and v.number = (
                        select max(x.number) from contract_version x join contract_signing s on s.version_id = x.id
                        where x.contract_id = v.contract_id))
                """, account.id());
    }

    /// Contracts of others of which any signed version covers the account, be it over or still to come.
    @Transactional(readOnly = true)
    List<Contract> everCovering(AccountId account) {
        return contracts("""
                where c.id in (select v.contract_id from contract_party p join contract_version v on v.id = p.version_id
                    join contract_signing s on s.version_id = v.id where p.covered_id = ?)
                """, account.id());
    }

    /// Those that stand under a comprehensive one.
    @Transactional(readOnly = true)
    List<Contract> under(ContractId contract) {
        return contracts("where c.within_id = ?", contract.id());
    }

    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    Contract known(UUID id) {
        return contracts("where c.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("agreement.unknown"));
    }

    /// The same, and nobody else changes it until this transaction is over.
    Contract alone(UUID id) {
        jdbc.sql("select 1 from contract where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return known(id);
    }

    /// @throws Refusal when another one has the number
    ContractId open(AccountId account, String number, String title, @Nullable ContractId within) {
        var id = new ContractId(UuidCreator.getTimeOrderedEpoch());
        try {
            jdbc.sql("""
                    insert into contract (id, account_id, number, title, within_id, opened_by, opened_at)
                    values (:id, :account, :number, :title, :within, actor(), :at)
                    """)
                    .param("id", id.id())
                    .param("account", account.id())
                    .param("number", number)
                    .param("title", title)
                    .param("within", within == null ? null : within.id())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("agreement.number.taken", number);
        }
        audit.record("agreement.did.opened", id.id().toString(), number);
        return id;
    }

    private List<Contract> contracts(String which, @Nullable UUID id) {
        var asked = jdbc.sql(ALL + which + " order by c.number");
        Map<UUID, List<Signed>> signed = signed(which, id);
        return (id == null ? asked : asked.param(id))
                .query((row, number) -> contract(row, signed))
                .list();
    }

    private Map<UUID, List<Signed>> signed(String which, @Nullable UUID id) {
        var asked = jdbc.sql("""
                select v.contract_id, v.number, v.first_day, v.last_day, v.renewal_months, v.notice_days
                from contract c join contract_version v on v.contract_id = c.id
                join contract_signing s on s.version_id = v.id
                """ + which + " order by v.number");
        Map<UUID, List<Signed>> signed = new HashMap<>();
        (id == null ? asked : asked.param(id)).query(row -> {
            signed.computeIfAbsent(row.getObject("contract_id", UUID.class), any -> new ArrayList<>())
                    .add(new Signed(row.getInt("number"), days(row)));
        });
        return signed;
    }

    static VersionDays days(ResultSet row) throws SQLException {
        return new VersionDays(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("renewal_months", Integer.class),
                row.getObject("notice_days", Integer.class));
    }

    private static Contract contract(ResultSet row, Map<UUID, List<Signed>> signed) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID within = row.getObject("within_id", UUID.class);
        String above = row.getString("within_number");
        return new Contract(
                new ContractId(id),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                row.getString("number"),
                row.getString("title"),
                within == null || above == null ? null : new Within(new ContractId(within), above),
                signed.getOrDefault(id, List.of()),
                row.getObject("draft", Integer.class),
                row.getObject("ended", LocalDate.class));
    }
}
