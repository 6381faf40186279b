package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.agreement.ContractId;
import pareto.assurance.measured.Measured;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.MovableClock;
import pareto.testing.Visitor;

/// 云帆零售 pays 1,200 a month for the line of its shop and 4,321.50 for all, since 1 January 2026. Promised are 99.9 % a
/// month: below it 10 % are owed, below 99.5 % 25 %; every fault to be mended in four hours, else 50 are owed; and
/// answers in two hours on average. After one miss of availability within a year it may end the contract. It is
/// 2 March 2026, nine o'clock, where clocks show UTC.
@IntegrationTest
@Import(MovableClock.Fixed.class)
abstract class OneSignedLine {

    static final String LINE = "SZ-01";
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Teams teams;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    TakingUp takingUp;

    ContractId contract = new ContractId(UUID.randomUUID());
    AccountId retail = new AccountId(contract.id());
    WithPassword person = new WithPassword(IdentityId.next(), "", "");
    Visitor manager = new Visitor(0);
    UUID line = contract.id();
    UUID availability = line;

    @BeforeEach
    void aContractAndItsLine() {
        clock.move(Duration.between(clock.instant(), NINE));
        String code = "YF-" + UUID.randomUUID();
        house.knowsOnly(new FoundAccount(code, "云帆零售", null));
        retail = house.account(code);
        person = house.person("林知夏", Role.MANAGER);
        house.asSystem(() -> teams.entrust(List.of(retail), person.id(), LocalDate.of(2026, 1, 1)));
        manager = house.signedIn(person);
        contract = new ContractId(UUID.randomUUID());
        line = UUID.randomUUID();
        inOneTransaction(this::signContract);
    }

    private void signContract() {
        run("insert into contract (id, account_id, number, title, opened_by, opened_at)"
                + " values (:contract, :account, 'YF-' || left(:contract::text, 8), '门店专线', actor(), now())");
        version(1, LocalDate.of(2026, 1, 1));
        run("""
                insert into measured_subject (id, contract_id, account_id, name, site, service, spare, first_day, added_by,
                    added_at)
                values (:line, :contract, :account, 'SZ-01', '', '门店专线', false, '2026-01-01', actor(), now())
                """);
        run("insert into measured_fee (subject_id, account_id, monthly) values (:line, :account, 1200)");
    }

    UUID version(int number, LocalDate first) {
        return version(number, first, "CNY", null);
    }

    /// @param calendar by which answers count; null for day and night
    UUID version(int number, LocalDate first, String currency, @Nullable UUID calendar) {
        UUID version = UUID.randomUUID();
        availability = UUID.randomUUID();
        UUID restoration = UUID.randomUUID();
        jdbc.sql("""
                insert into contract_version (id, contract_id, account_id, number, first_day, note, drafted_by, drafted_at)
                values (?, ?, ?, ?, ?, '', actor(), now())
                """).params(version, contract.id(), retail.id(), number, first).update();
        jdbc.sql("insert into contract_fee (version_id, account_id, monthly, currency) values (?, ?, 4321.50, ?)")
                .params(version, retail.id(), currency)
                .update();
        jdbc.sql("""
                insert into sla_term (id, version_id, account_id, service, metric, counted, kind, target, case_limit,
                    measured, maintenance_days, customers_fault, force_majeure, end_misses, end_months, calendar_id)
                values (:availability, :version, :account, '门店专线', 'availability', '', 'window', 99.9, null, 'month', 5,
                        true, true, 1, 12, null),
                    (:restoration, :version, :account, '门店专线', 'restoration', '', 'each', null, 4, null, null, false,
                        false, null, null, null),
                    (gen_random_uuid(), :version, :account, '门店专线', 'response', '', 'window', 2, null, 'month', null,
                        false, false, null, null, :calendar)
                """)
                .param("availability", availability)
                .param("restoration", restoration)
                .param("version", version)
                .param("calendar", calendar)
                .param("account", retail.id())
                .update();
        jdbc.sql("""
                insert into sla_money (term_id, account_id, form, decimals, rounding)
                values (?, ?, 'credit_note', 2, 'half_up'), (?, ?, 'money', 2, 'half_up')
                """)
                .params(availability, retail.id(), restoration, retail.id())
                .update();
        jdbc.sql("""
                insert into sla_band (term_id, place, account_id, beyond, percent, money)
                values (?, 1, ?, 99.9, 10, null), (?, 2, ?, 99.5, 25, null), (?, 1, ?, 4, null, 50)
                """)
                .params(availability, retail.id(), availability, retail.id(), restoration, retail.id())
                .update();
        jdbc.sql("""
                insert into contract_signing (version_id, account_id, signed_on, recorded_by, recorded_at)
                values (?, ?, ?, actor(), now())
                """).params(version, retail.id(), first).update();
        return version;
    }

    private void run(String sql) {
        jdbc.sql(sql)
                .param("contract", contract.id())
                .param("account", retail.id())
                .param("line", line)
                .update();
    }

    /// An outage of the line comes in.
    UUID away(String from, @Nullable String to) {
        UUID outage = UUID.randomUUID();
        inOneTransaction(() -> {
            jdbc.sql("insert into outage (id, subject_id, account_id, source) values (?, ?, ?, 'api')")
                    .params(outage, line, retail.id())
                    .update();
            revise(outage, 1, from, to, "ours");
        });
        return outage;
    }

    /// What is known of it changes.
    void corrected(UUID outage, int revision, String from, @Nullable String to, String cause) {
        inOneTransaction(() -> revise(outage, revision, from, to, cause));
    }

    /// Tells of the time that what was known before touched, too.
    private void revise(UUID outage, int revision, String from, @Nullable String to, String cause) {
        jdbc.sql("select from_at, to_at from outage_revision where outage_id = ? and revision = ?")
                .params(outage, revision - 1)
                .query(row -> {
                    Timestamp end = row.getTimestamp("to_at");
                    events.publishEvent(new Measured(
                            contract, row.getTimestamp("from_at").toInstant(), end == null ? null : end.toInstant()));
                });
        jdbc.sql("""
                insert into outage_revision (outage_id, revision, subject_id, account_id, from_at, to_at, cause, note,
                    set_aside, by_hand, why, recorded_by, recorded_at)
                values (:outage, :revision, :line, :account, :from, :to, :cause, '', false, false, '', actor(), now())
                """)
                .param("outage", outage)
                .param("revision", revision)
                .param("line", line)
                .param("account", retail.id())
                .param("from", Timestamp.from(Instant.parse(from)))
                .param("to", to == null ? null : Timestamp.from(Instant.parse(to)))
                .param("cause", cause)
                .update();
        events.publishEvent(new Measured(contract, Instant.parse(from), to == null ? null : Instant.parse(to)));
    }

    /// Nothing waits to be worked out any more, so that a statement can be approved.
    void workedOut() {
        takingUp.takeUp();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> house.asSystem(
                        () -> jdbc.sql("select count(*) = 0 from assurance_due where contract_id = ? and at <= ?")
                                .params(contract.id(), Timestamp.from(clock.instant()))
                                .query(Boolean.class)
                                .single()));
    }

    void inOneTransaction(Runnable work) {
        actors.system("test", () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /// What the form of an approval carries of the figures of a month as they are shown now.
    String seal(String month) {
        return seal(manager, month);
    }

    String seal(Visitor who, String month) {
        workedOut();
        String page = who.get(contract.address() + "/statement?month=" + month + "&revision=now")
                .body();
        Matcher found =
                Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    List<BigDecimal> booked() {
        return house.asSystem(() -> jdbc
                .sql("select amount from compensation_entry where contract_id = ? order by judged_on, number")
                .param(contract.id())
                .query(BigDecimal.class)
                .list()
                .stream()
                .map(BigDecimal::stripTrailingZeros)
                .map(amount -> new BigDecimal(amount.toPlainString()))
                .toList());
    }

    List<BigDecimal> costs() {
        return house.asSystem(() -> jdbc.sql("""
                        select c.amount from cost_entry c join compensation_entry e on c.reference = 'compensation ' || e.id
                        where e.contract_id = ? and c.kind = 'compensation' order by e.judged_on, e.number
                        """).param(contract.id()).query(BigDecimal.class).list().stream()
                .map(amount -> new BigDecimal(amount.stripTrailingZeros().toPlainString()))
                .toList());
    }
}
