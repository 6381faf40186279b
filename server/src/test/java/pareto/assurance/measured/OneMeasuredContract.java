package pareto.assurance.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 云帆零售 has a contract for the lines of its shops, of which two in 深圳 stand for one another; 华晟银行 is somebody
/// else's.
@IntegrationTest
abstract class OneMeasuredContract {

    static final Instant NINE = Instant.parse("2026-02-03T09:00:00Z");
    static final Instant TEN = Instant.parse("2026-02-03T10:00:00Z");
    static final Instant TWO = Instant.parse("2026-02-03T14:00:00Z");
    static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Measurements measurements;

    @Autowired
    MeasuredContracts contracts;

    @Autowired
    SubjectRows subjects;

    @Autowired
    TakingMeasurements taking;

    @Autowired
    OutageRows outages;

    @Autowired
    Clock clock;

    WithPassword person = new WithPassword(IdentityId.next(), "", "");
    Visitor manager = new Visitor(0);
    AccountId retail = new AccountId(UUID.randomUUID());
    AccountId bank = retail;
    ContractId contract = new ContractId(UUID.randomUUID());
    Subject line = subject("深圳一店专线", "");
    Subject second = line;

    @BeforeEach
    void aContractWithTwoLines() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null), new FoundAccount("HS", "华晟银行", null));
        retail = house.account("YF");
        bank = house.account("HS");
        person = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> teams.entrust(List.of(retail), person.id(), LocalDate.of(2025, 1, 1)));
        manager = house.signedIn(person);
        manager.get("/");
        contract = contractOf(manager, retail);
        line = added("深圳一店专线", "SZ-001");
        second = added("深圳一店备线", "SZ-002");
    }

    ContractId contractOf(Visitor visitor, AccountId account) {
        var form = new HashMap<>(Map.of("title", "门店专线", "first", "2026-01-01", "fee", "4321.50", "currency", "CNY"));
        form.put("number", "YF-" + UUID.randomUUID().toString().substring(0, 8));
        var answer = visitor.post("/accounts/" + account.id() + "/contracts", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String address = Visitor.goal(answer);
        return new ContractId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    Subject added(String name, String external) {
        return asManager(() -> {
            SubjectId id = subjects.add(contracts.known(contract.id()), said(name, external));
            return subjects.known(contract, id.id()).subject();
        });
    }

    static SubjectRows.Said said(String name, String external) {
        return new SubjectRows.Said(
                name, external, "深圳一店", "十二家门店专线", new BigDecimal("350.00"), true, LocalDate.of(2026, 1, 1), null);
    }

    private Subject subject(String name, String site) {
        return new Subject(
                SubjectId.next(),
                contract,
                retail,
                name,
                "十二家门店专线",
                List.of(new Dated<>(LocalDate.MIN, new Fact.Place(site, true))),
                List.of(new Dated<>(LocalDate.MIN, new Fact.Fee(null))),
                LocalDate.EPOCH,
                null);
    }

    <T> T asManager(Supplier<T> work) {
        return actors.runAs(person.id(), () -> transaction.execute(status -> work.get()));
    }

    Took took(String source, SentOutage... sent) {
        return asManager(() -> taking.outages(contract, source, List.of(sent)));
    }

    Took took(String source, SentSample... sent) {
        return asManager(() -> taking.samples(contract, source, List.of(sent)));
    }

    SentOutage outage(String external, Instant from, @Nullable Instant to) {
        return new SentOutage(line, external, new OutageFacts(from, to, Cause.OURS, null, "光缆被挖断"));
    }

    List<Outage> inFebruary() {
        return asManager(() -> measurements.outages(contract, FEBRUARY, MARCH));
    }

    List<Sample> samples(Metric metric, Instant from, Instant to) {
        return measurements.subjects(contract).stream()
                .flatMap(one -> measurements.samples(one.id(), metric, from, to).stream())
                .toList();
    }

    String address() {
        return "/contracts/" + contract.id() + "/measurements";
    }
}
