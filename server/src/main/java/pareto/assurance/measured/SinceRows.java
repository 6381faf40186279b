package pareto.assurance.measured;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;

/// Rows of tables `measured_place` and `measured_fee_since`, as far as the actor sees them.
@Repository
@Transactional
class SinceRows {

    private static final String ALL = """
            select r.*, i.name as by_name from %s r join measured_subject s on s.id = r.subject_id
            join identity i on i.id = r.recorded_by
            where s.contract_id = ? order by r.from_day, r.revision
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SinceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All that was ever said, by kind and day, corrections after what they correct.
    @Transactional(readOnly = true)
    List<Since> of(ContractId contract) {
        return Stream.concat(
                        jdbc
                                .sql(ALL.formatted("measured_place"))
                                .param(contract.id())
                                .query((row, number) ->
                                        since(row, new Fact.Place(row.getString("site"), row.getBoolean("spare"))))
                                .stream(),
                        jdbc
                                .sql(ALL.formatted("measured_fee_since"))
                                .param(contract.id())
                                .query((row, number) -> since(row, new Fact.Fee(row.getBigDecimal("monthly"))))
                                .stream())
                .toList();
    }

    /// The next revision of what holds from a day on.
    void add(Subject subject, LocalDate from, Fact fact, boolean aside, String why) {
        switch (fact) {
            case Fact.Place(var site, var spare) ->
                add("measured_place", "site, spare", ":site, :spare", subject, from, aside, why)
                        .param("site", site)
                        .param("spare", spare)
                        .update();
            case Fact.Fee(var monthly) ->
                add("measured_fee_since", "monthly", ":monthly", subject, from, aside, why)
                        .param("monthly", monthly)
                        .update();
        }
    }

    private JdbcClient.StatementSpec add(
            String table, String columns, String values, Subject subject, LocalDate from, boolean aside, String why) {
        return jdbc.sql("""
                insert into %1$s (subject_id, from_day, revision, account_id, %2$s, set_aside, why, recorded_by, recorded_at)
                select :subject, :from, coalesce(max(r.revision), 0) + 1, :account, %3$s, :aside, :why, actor(), :at
                from %1$s r where r.subject_id = :subject and r.from_day = :from
                """.formatted(table, columns, values))
                .param("subject", subject.id().id())
                .param("from", from)
                .param("account", subject.account().id())
                .param("aside", aside)
                .param("why", why)
                .param("at", Timestamp.from(clock.instant()));
    }

    private static Since since(ResultSet row, Fact fact) throws SQLException {
        return new Since(
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getInt("revision"),
                fact,
                row.getBoolean("set_aside"),
                row.getString("why"),
                row.getString("by_name"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
