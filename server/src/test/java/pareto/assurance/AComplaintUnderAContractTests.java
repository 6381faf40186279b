package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.MeasuredLevels;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.testing.Visitor;
import pareto.values.Period;

/// An answer is promised within an hour, else 50 are owed, and a complaint about 林知夏 got none. She reads of it
/// nowhere, and leaves nothing out of what the customer is told.
class AComplaintUnderAContractTests extends OneSignedLine {

    @Autowired
    private RequestsBeside beside;

    @Autowired
    private Requests requests;

    @Autowired
    private MeasuredLevels levels;

    private WithPassword director = person;
    private RequestId complaint = new RequestId(UUID.randomUUID());
    private String number = "";

    @BeforeEach
    void aComplaintThatNobodyAnswered() {
        director = house.person("许峥", Role.DIRECTOR);
        WithPassword desk = house.person("程禾", Role.DESK);
        inOneTransaction(() -> new AnAnswerWithinTheHour(jdbc, contract, retail).promise("4321.50", null, "50"));
        complaint = house.as(
                desk.id(),
                () -> beside.open(
                        new NewRequest(retail, RequestKind.COMPLAINT, Damage.NONE, "无人回话", "无人回话", Channel.MAIL, null),
                        director.id(),
                        person.id()));
        number = house.asSystem(() -> requests.known(complaint)).number();
        clock.move(Duration.ofHours(1).plusSeconds(1));
        takingUp.takeUp();
        await().atMost(Duration.ofSeconds(30)).until(() -> booked().size() == 1);
    }

    @Test
    void standsInWhatIsOwedForEverybodyElse() {
        assertThat(house.signedIn(director)
                        .secondFactor(clock.instant())
                        .get(contract.address() + "/levels")
                        .body())
                .contains(number);
        assertThat(manager.get(contract.address() + "/levels").body())
                .contains("门店专线")
                .doesNotContain(number);
    }

    @Test
    void standsInAStatementWhoeverApprovesIt() {
        clock.move(Duration.ofDays(31));
        Visitor they = house.signedIn(person);
        they.get(contract.address() + "/statement?month=2026-03");
        var seen = Map.of("month", "2026-03", "seen", seal(they, "2026-03"));
        assertThat(they.post(contract.address() + "/statement/approval", seen).statusCode())
                .isEqualTo(302);

        String page = house.signedIn(director)
                .secondFactor(clock.instant())
                .get(contract.address() + "/statement?month=2026-03")
                .body();
        assertThat(page).contains(number);
        assertThat(they.get(contract.address() + "/statement?month=2026-03").body())
                .contains("门店专线")
                .doesNotContain(number, complaint.id().toString());
        assertThat(they.post(contract.address() + "/statement/approval", Map.of("month", "2026-03"))
                        .statusCode())
                .as("nothing new to approve")
                .isEqualTo(409);
    }

    /// Neither a cost of serving the account nor a sum of what is owed tells her of it.
    @Test
    void costsNothingInHerEyes() {
        assertThat(spent(director)).isEqualByComparingTo("50");
        assertThat(owed(director).get("CNY")).isEqualByComparingTo("50");

        assertThat(spent(person)).isZero();
        assertThat(owed(person)).isEmpty();
    }

    private BigDecimal spent(WithPassword reader) {
        return house.as(
                reader.id(),
                () -> jdbc.sql("select coalesce(sum(amount), 0) from cost_entry where account_id = ?")
                        .param(retail.id())
                        .query(BigDecimal.class)
                        .single());
    }

    private Map<String, BigDecimal> owed(WithPassword reader) {
        var march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        return house.as(reader.id(), () -> levels.of(" and account_id = ?", List.of(retail.id()), march))
                .owed();
    }
}
