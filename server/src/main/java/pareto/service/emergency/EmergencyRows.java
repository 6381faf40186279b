package pareto.service.emergency;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.account.contact.ContactId;
import pareto.service.Filled;
import pareto.service.emergency.Emergency.Duty;
import pareto.service.emergency.Emergency.Outcome;
import pareto.service.emergency.Emergency.Trial;
import pareto.service.emergency.Emergency.Version;

/// Emergency procedures (tables `emergency_procedure`, `emergency_duty`, `emergency_test`), added to only.
@Repository
@Transactional
class EmergencyRows {

    /// The version that holds of each account, and when it is to be tried out next: whichever day was said last.
    static final String HOLDS = """
            (select p.id, p.account_id, coalesce(t.next_due, p.test_due) as due
            from (select distinct on (p.account_id) p.* from emergency_procedure p
                order by p.account_id, p.set_at desc, p.id desc) p
            left join lateral (select t.next_due from emergency_test t
                where t.account_id = p.account_id and t.entered_at > p.set_at
                order by t.entered_at desc, t.id desc limit 1) t on true)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Emergency of(AccountId account) {
        LocalDate due = jdbc.sql("select h.due from " + HOLDS + " h where h.account_id = ?")
                .param(account.id())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        return new Emergency(versions(account), due, trials(account));
    }

    private List<Version> versions(AccountId account) {
        Map<UUID, List<Duty>> duties = duties(account);
        return jdbc.sql("""
                select p.id, p.steps, p.test_due, i.name, p.set_at
                from emergency_procedure p join identity i on i.id = p.set_by
                where p.account_id = ? order by p.set_at desc, p.id desc
                """)
                .param(account.id())
                .query((row, number) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getString("steps"),
                        row.getObject("test_due", LocalDate.class),
                        duties.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getString("name"),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    /// By version.
    private Map<UUID, List<Duty>> duties(AccountId account) {
        Map<UUID, List<Duty>> duties = new HashMap<>();
        jdbc.sql("""
                select d.procedure_id, d.identity_id, d.contact_id, coalesce(i.name, '') as name, d.duty
                from emergency_duty d left join identity i on i.id = d.identity_id
                where d.account_id = ? order by d.procedure_id, d.place
                """).param(account.id()).query(row -> {
            UUID ours = row.getObject("identity_id", UUID.class);
            UUID theirs = row.getObject("contact_id", UUID.class);
            duties.computeIfAbsent(row.getObject("procedure_id", UUID.class), any -> new ArrayList<>())
                    .add(new Duty(
                            ours == null ? null : new IdentityId(ours),
                            row.getString("name"),
                            theirs == null ? null : new ContactId(theirs),
                            row.getString("duty")));
        });
        return duties;
    }

    private List<Trial> trials(AccountId account) {
        return jdbc.sql("""
                select t.tested_on, t.outcome, t.said, t.next_due, i.name, t.entered_at
                from emergency_test t join identity i on i.id = t.entered_by
                where t.account_id = ? order by t.tested_on desc, t.entered_at desc
                """)
                .param(account.id())
                .query((row, number) -> new Trial(
                        row.getObject("tested_on", LocalDate.class),
                        Filled.one("service.emergency.outcome", Outcome.class, row.getString("outcome")),
                        row.getString("said"),
                        row.getObject("next_due", LocalDate.class),
                        row.getString("name"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    UUID add(AccountId account, String steps, LocalDate testDue, List<Duty> duties) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into emergency_procedure (id, account_id, steps, test_due, set_by, set_at)
                values (?, ?, ?, ?, actor(), ?)
                """).params(id, account.id(), steps, testDue, now()).update();
        for (int place = 0; place < duties.size(); place++) {
            Duty duty = duties.get(place);
            jdbc.sql("""
                    insert into emergency_duty (id, procedure_id, account_id, place, identity_id, contact_id, duty)
                    values (:id, :procedure, :account, :place, :ours, :theirs, :duty)
                    """)
                    .param("id", UuidCreator.getTimeOrderedEpoch())
                    .param("procedure", id)
                    .param("account", account.id())
                    .param("place", place)
                    .param("ours", duty.ours() == null ? null : duty.ours().id())
                    .param(
                            "theirs",
                            duty.theirs() == null ? null : duty.theirs().id())
                    .param("duty", duty.what())
                    .update();
        }
        return id;
    }

    void tested(AccountId account, LocalDate on, Outcome outcome, String said, LocalDate next) {
        jdbc.sql("""
                insert into emergency_test (id, account_id, tested_on, outcome, said, next_due, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(UuidCreator.getTimeOrderedEpoch(), account.id(), on, outcome.code(), said, next, now())
                .update();
    }

    private Timestamp now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Timestamp.from(now);
    }
}
