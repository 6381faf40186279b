package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestKind;
import pareto.service.RequestsBeside;
import pareto.testing.Visitor;

/// All of the fee is owed where an answer takes longer than an hour, and nobody has entered one. A complaint about 林知夏
/// got no answer: for want of a fee nothing comes of it, which she can neither see nor say that she knows.
class AHiddenComplaintWithoutAFeeTests extends OneSignedLine {

    @Autowired
    private RequestsBeside beside;

    private WithPassword director = person;

    @BeforeEach
    void aComplaintThatNobodyAnswered() {
        director = house.person("许峥", Role.DIRECTOR);
        WithPassword desk = house.person("程禾", Role.DESK);
        manager.post(
                contract.address() + "/measurements/subjects/" + line + "/correction",
                Map.of("what", "fee", "fee", "", "why", "合同未列", "seen", "0"));
        inOneTransaction(() -> new AnAnswerWithinTheHour(jdbc, contract, retail).promise(null, "100", null));
        house.as(
                desk.id(),
                () -> beside.open(
                        new NewRequest(retail, RequestKind.COMPLAINT, Damage.NONE, "无人回话", "无人回话", Channel.MAIL, null),
                        director.id(),
                        person.id()));
        clock.move(Duration.ofDays(31));
    }

    @Test
    void keepsNobodyFromApprovingWhoCannotSeeIt() {
        Visitor all = house.signedIn(director).secondFactor(clock.instant());
        all.post("/language", Map.of("language", "en"));
        Map<String, String> theirs = Map.of("month", "2026-03", "seen", seal(all, "2026-03"));
        var unnamed = all.post(contract.address() + "/statement/approval", theirs);
        assertThat(unnamed.statusCode()).as("whoever sees it names it").isEqualTo(409);
        assertThat(unnamed.body()).contains("1 miss comes to nothing because a fee is missing");

        Visitor she = house.signedIn(person);
        she.post("/language", Map.of("language", "en"));
        String page = she.get(contract.address() + "/statement?month=2026-03").body();
        assertThat(page).doesNotContain("name=\"gaps\"", "for want of a fee");
        assertThat(she.post(
                                contract.address() + "/statement/approval",
                                Map.of("month", "2026-03", "seen", seal(she, "2026-03")))
                        .statusCode())
                .isEqualTo(302);
    }
}
