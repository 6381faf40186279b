package pareto.service.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.service.crisis.Crisis.Line;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

@IntegrationTest
class PlaybooksOfCrisesTests {

    @Autowired
    private House house;

    @Autowired
    private Actors actors;

    @Autowired
    private Teams teams;

    @Autowired
    private Requests requests;

    @Autowired
    private Playbooks playbooks;

    @Autowired
    private Declaring declaring;

    @Autowired
    private CrisisReading reading;

    @Autowired
    private Clock clock;

    private WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    private RequestId request = new RequestId(new UUID(0, 0));

    @BeforeEach
    void aRequestOfOneAccount() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        AccountId shop = house.account("YF");
        manager = house.person("林知夏", Role.MANAGER);
        actors.system(
                "test",
                () -> teams.entrust(
                        List.of(shop), manager.id(), LocalDate.now(clock).minusDays(1)));
        request = actors.runAs(
                manager.id(),
                () -> requests.open(
                        new NewRequest(shop, RequestKind.FAULT, Damage.ALL, "全部专线中断", "请处理。", Channel.PHONE, null)));
    }

    private UUID playbook(String name) {
        return playbooks.all().stream()
                .filter(one -> one.nameZh().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Crisis declared(UUID playbook, boolean chinese) {
        UUID id = actors.runAs(manager.id(), () -> declaring.declare(request, playbook, "合同不再续", null, chinese));
        return house.asSystem(() -> reading.find(id).orElseThrow());
    }

    @Test
    void areDeliveredForEverySeverityInBothLanguages() {
        List<Playbook> delivered =
                playbooks.all().stream().filter(one -> one.by().isEmpty()).toList();
        assertThat(delivered).extracting(Playbook::severity).contains(Severity.values());
        for (Playbook one : delivered) {
            assertThat(one.plan().parts())
                    .as(one.nameEn())
                    .hasSize(4)
                    .allMatch(part -> !part.zh().equals(part.en()));
            assertThat(one.plan().audiences())
                    .as(one.nameEn())
                    .anyMatch(told -> told.audience() == Audience.CUSTOMER)
                    .allMatch(told -> told.first() <= told.every() && !told.zh().equals(told.en()));
            assertThat(one.plan().actions()).as(one.nameEn()).isNotEmpty();
        }
    }

    @Test
    void areWhatARoomBeginsWithInTheLanguageOfWhoeverDeclaresIt() {
        Crisis crisis = declared(playbook("客户提出离开"), false);
        assertThat(crisis.lines())
                .extracting(Line::whom)
                .containsExactlyInAnyOrder(
                        "Their person on duty", "The executive in charge", "Heads of the departments concerned");
        assertThat(crisis.actions()).extracting(Crisis.Action::what).contains("Arrange a meeting of executives");
        assertThat(crisis.severity()).isEqualTo(Severity.MAJOR);
    }

    /// A crisis keeps the version it began by.
    @Test
    void areChangedByDirectorsAVersionEachTime() {
        var visitor = house.signedIn(Role.DIRECTOR);
        assertThat(visitor.get("/crises/plans/new").statusCode()).isEqualTo(200);
        var answer = visitor.post("/crises/plans", form("0", "门店停业"));
        assertThat(answer.statusCode()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*", "");
        UUID id = UUID.fromString(page.replaceAll(".*/", ""));
        Crisis crisis = declared(id, true);
        assertThat(crisis.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.every()).isEqualTo(45));

        assertThat(visitor.get(page + "/edit").body()).contains("门店停业", "value=\"45\"");
        assertThat(visitor.post(page, form("1", "门店全部停业")).statusCode()).isEqualTo(302);
        assertThat(visitor.post(page, form("1", "又一次")).statusCode())
                .as("somebody was quicker")
                .isEqualTo(409);
        assertThat(playbooks.of(id)).extracting(Playbook::nameZh).containsExactly("门店全部停业", "门店停业");
        assertThat(visitor.get(crisis.address()).body())
                .contains("In English 门店停业")
                .doesNotContain("门店全部停业");
        assertThat(visitor.get(page).body()).contains("Version 2");
        Map<String, String> unused = form("2", "门店停业");
        unused.remove("use");
        assertThat(visitor.post(page, unused).statusCode()).isEqualTo(302);
        assertThat(playbooks.inUse()).noneMatch(one -> one.id().equals(id));
    }

    @Test
    void areReadByEverybodyAndSetByNobodyElse() {
        var reader = house.signedIn(manager);
        assertThat(reader.get("/crises/plans").body()).contains("All service is down");
        assertThat(reader.get("/crises/plans/" + playbook("业务全部中断")).body()).contains("Duty office of the authority");
        assertThat(reader.get("/crises/plans/new").statusCode()).isEqualTo(403);
        assertThat(reader.post("/crises/plans", form("0", "我的预案")).statusCode()).isEqualTo(403);
    }

    @Test
    void saySomethingInBothLanguagesToSomebody() {
        var visitor = house.signedIn(Role.DIRECTOR);
        visitor.get("/crises/plans/new");
        Map<String, String> one = form("0", "单语");
        one.remove("told.0.whom.en");
        assertThat(visitor.post("/crises/plans", one).statusCode()).isEqualTo(400);
        Map<String, String> nobody = form("0", "没人");
        nobody.remove("told.0.whom.en");
        nobody.remove("told.0.whom.zh");
        assertThat(visitor.post("/crises/plans", nobody).statusCode()).isEqualTo(400);
    }

    private static Map<String, String> form(String before, String name) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("before", before),
                Map.entry("severity", "serious"),
                Map.entry("zh", name),
                Map.entry("en", "In English " + name),
                Map.entry("use", "true"),
                Map.entry("duty.technical.zh", "抢修"),
                Map.entry("duty.technical.en", "Restore"),
                Map.entry("told.0.audience", "customer"),
                Map.entry("told.0.part", "customer"),
                Map.entry("told.0.way", "chat"),
                Map.entry("told.0.first", "20"),
                Map.entry("told.0.every", "45"),
                Map.entry("told.0.whom.zh", "店长"),
                Map.entry("told.0.whom.en", "Shop managers"),
                Map.entry("action.0.part", "technical"),
                Map.entry("action.0.minutes", "30"),
                Map.entry("action.0.zh", "查电源"),
                Map.entry("action.0.en", "Check the power")));
    }
}
