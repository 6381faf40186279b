package pareto.assurance.measured;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.agreement.ContractId;
import pareto.shell.Refusal;

/// Rows of tables `measured_subject` and `measured_fee`, as far as the actor sees their accounts.
@Repository
@Transactional
class SubjectRows {

    /// A subject, and what other systems call it.
    record Called(Subject subject, @Nullable String external) {

        boolean answersTo(String words) {
            return subject.name().equals(words) || words.equals(external);
        }
    }

    /// What somebody says of one.
    record Said(
            String name,
            @Nullable String external,
            String site,
            String service,
            @Nullable BigDecimal fee,
            boolean spare,
            LocalDate from,
            @Nullable LocalDate to) {}

    private static final String ALL = """
            select s.*, f.monthly from measured_subject s left join measured_fee f on f.subject_id = s.id
            where s.contract_id = ? order by s.site, s.name
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SubjectRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By site and name.
    @Transactional(readOnly = true)
    List<Called> of(ContractId contract) {
        return jdbc.sql(ALL)
                .param(contract.id())
                .query((row, number) -> new Called(subject(row), row.getString("external_id")))
                .list();
    }

    /// @throws Refusal when it is none of this contract
    @Transactional(readOnly = true)
    Called known(ContractId contract, UUID id) {
        return of(contract).stream()
                .filter(one -> one.subject().id().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("assurance.measured.subject.unknown"));
    }

    /// @throws Refusal when another one of the contract is called so
    SubjectId add(MeasuredContract contract, Said said) {
        SubjectId id = SubjectId.next();
        put(contract, id, said, """
                insert into measured_subject (id, contract_id, account_id, name, external_id, site, service, spare,
                    first_day, end_day, added_by, added_at)
                values (:id, :contract, :account, :name, :external, :site, :service, :spare, :first, :end, actor(), :at)
                """);
        return id;
    }

    /// @throws Refusal when another one of the contract is called so
    void change(MeasuredContract contract, SubjectId id, Said said) {
        put(contract, id, said, """
                update measured_subject set name = :name, external_id = :external, site = :site, service = :service,
                    spare = :spare, first_day = :first, end_day = :end
                where id = :id and contract_id = :contract
                """);
    }

    private void put(MeasuredContract contract, SubjectId id, Said said, String sql) {
        free(contract, id, said);
        try {
            jdbc.sql(sql)
                    .param("id", id.id())
                    .param("contract", contract.id().id())
                    .param("account", contract.account().id().id())
                    .param("name", said.name())
                    .param("external", said.external())
                    .param("site", said.site())
                    .param("service", said.service())
                    .param("spare", said.spare())
                    .param("first", said.from())
                    .param("end", said.to())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException another) {
            throw taken(said);
        }
        jdbc.sql("delete from measured_fee where subject_id = ?").param(id.id()).update();
        if (said.fee() != null) {
            jdbc.sql("insert into measured_fee (subject_id, account_id, monthly) values (?, ?, ?)")
                    .params(id.id(), contract.account().id().id(), said.fee())
                    .update();
        }
    }

    private void free(MeasuredContract contract, SubjectId id, Said said) {
        of(contract.id()).stream()
                .filter(other -> !other.subject().id().equals(id))
                .filter(other ->
                        other.answersTo(said.name()) || said.external() != null && other.answersTo(said.external()))
                .findFirst()
                .ifPresent(other -> {
                    throw taken(said);
                });
    }

    private static Refusal taken(Said said) {
        return Refusal.conflict("assurance.measured.subject.taken", said.name());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                new SubjectId(row.getObject("id", UUID.class)),
                new ContractId(row.getObject("contract_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getString("site"),
                row.getString("service"),
                row.getBigDecimal("monthly"),
                row.getBoolean("spare"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("end_day", LocalDate.class));
    }
}
