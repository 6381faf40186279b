package pareto.assurance.measured;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.agreement.ContractId;
import pareto.shell.Refusal;

/// Rows of tables `measured_subject` and `measured_fee`, as far as the actor sees their accounts. In them
/// stand the site, stand-by and fee something was entered with; [SinceRows] keeps what is said since.
@Repository
@Transactional
class SubjectRows {

    /// A subject, and what other systems call it.
    ///
    /// @param since all that was said of it after it was entered, by kind and day
    record Called(Subject subject, @Nullable String external, List<Since> since) {

        /// What was said for the latest day, of the kind of another fact.
        Dated<? extends Fact> last(Fact kind) {
            return kind instanceof Fact.Place
                    ? subject.places().getLast()
                    : subject.fees().getLast();
        }

        /// What stands of each day now, also where it is set aside.
        List<Since> standing() {
            return since.stream()
                    .filter(one -> since.stream().noneMatch(other -> other.like(one) && other.number() > one.number()))
                    .toList();
        }

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
            @Nullable LocalDate to) {

        List<Fact> facts() {
            return List.of(new Fact.Place(site, spare), new Fact.Fee(fee));
        }
    }

    private static final String ALL = """
            select s.*, f.monthly from measured_subject s left join measured_fee f on f.subject_id = s.id
            where s.contract_id = ? order by s.site, s.name
            """;

    private final JdbcClient jdbc;
    private final SinceRows sinces;
    private final Clock clock;

    SubjectRows(JdbcClient jdbc, SinceRows sinces, Clock clock) {
        this.jdbc = jdbc;
        this.sinces = sinces;
        this.clock = clock;
    }

    /// By site and name.
    @Transactional(readOnly = true)
    List<Called> of(ContractId contract) {
        Map<SubjectId, List<Since>> since = sinces.of(contract).stream().collect(Collectors.groupingBy(Since::subject));
        return jdbc.sql(ALL)
                .param(contract.id())
                .query((row, number) -> {
                    List<Since> said = since.getOrDefault(new SubjectId(row.getObject("id", UUID.class)), List.of());
                    return new Called(subject(row, said), row.getString("external_id"), said);
                })
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
        if (said.fee() != null) {
            jdbc.sql("insert into measured_fee (subject_id, account_id, monthly) values (?, ?, ?)")
                    .params(id.id(), contract.account().id().id(), said.fee())
                    .update();
        }
        return id;
    }

    /// All but its site, fee, and whether it stands for others, which have days of their own.
    ///
    /// @throws Refusal when another one of the contract is called so
    void change(MeasuredContract contract, SubjectId id, Said said) {
        put(contract, id, said, """
                update measured_subject set name = :name, external_id = :external, service = :service,
                    first_day = :first, end_day = :end
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

    private static Subject subject(ResultSet row, List<Since> said) throws SQLException {
        return new Subject(
                new SubjectId(row.getObject("id", UUID.class)),
                new ContractId(row.getObject("contract_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getString("service"),
                dated(new Fact.Place(row.getString("site"), row.getBoolean("spare")), said, Fact.Place.class),
                dated(new Fact.Fee(row.getBigDecimal("monthly")), said, Fact.Fee.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("end_day", LocalDate.class));
    }

    /// What it was entered with, and what stands of each day since; the latest revision of a day counts.
    private static <T extends Fact> List<Dated<T>> dated(T entered, List<Since> said, Class<T> kind) {
        NavigableMap<LocalDate, Since> latest = new TreeMap<>();
        said.stream().filter(one -> kind.isInstance(one.fact())).forEach(one -> latest.put(one.from(), one));
        List<Dated<T>> dated = new ArrayList<>();
        Since first = latest.remove(LocalDate.MIN);
        dated.add(new Dated<>(LocalDate.MIN, first == null ? entered : kind.cast(first.fact())));
        latest.values().stream()
                .filter(one -> !one.aside())
                .forEach(one -> dated.add(new Dated<>(one.from(), kind.cast(one.fact()))));
        return dated;
    }
}
