package pareto.sample;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.account.Doubt;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.Standings;
import pareto.account.Tier;
import pareto.insight.ProfilesRefreshed;
import pareto.nomination.Criterion;
import pareto.nomination.Development;
import pareto.nomination.NominationId;
import pareto.nomination.Nominations;
import pareto.shell.Companies;
import pareto.shell.Settings;

/// Once the sample's figures are there, its managers nominate a few of their accounts and its director decides: two key
/// accounts, one candidate under review, one with something missing.
@Component
class Recognising {

    private static final String DONE = "sample.recognised";

    /// The example of the books: 10 million a year against 5 million in the first year and 0.5 million in each later.
    private static final Development DEVELOPMENT = new Development(
            new BigDecimal("10000000"),
            5,
            new BigDecimal("5000000"),
            new BigDecimal("500000"),
            new BigDecimal("0.3"),
            new BigDecimal("0.1"));

    private final SamplePeople people;
    private final Companies companies;
    private final Settings settings;
    private final Nominations nominations;
    private final Standings standings;
    private final Phases phases;
    private final Actors actors;
    private final Clock clock;

    Recognising(
            SamplePeople people,
            Companies companies,
            Settings settings,
            Nominations nominations,
            Standings standings,
            Phases phases,
            Actors actors,
            Clock clock) {
        this.people = people;
        this.companies = companies;
        this.settings = settings;
        this.nominations = nominations;
        this.standings = standings;
        this.phases = phases;
        this.actors = actors;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ProfilesRefreshed event) {
        actors.system("sample", () -> {
            if (companies.current().sample() && settings.first(DONE)) {
                recognise();
            }
        });
    }

    private void recognise() {
        keyAccount("C1001", Phase.STRENGTHEN, "多年稳定采购，正在共建 5G 专网");
        keyAccount("C1006", Phase.STABILISE, "全国网点统一采购，示范作用大");
        handedIn("C1013", "门店扩张快，对手也在争取");
        beingWritten("C1023");
        actors.runAs(people.director(), () -> {
            standings.grant(
                    people.account("C1001"),
                    Tier.PLATINUM,
                    "共建专网期间",
                    LocalDate.now(clock).plusYears(1));
            standings.grant(people.account("C1006"), Tier.CORE, "按分级规则", null);
            standings.classify(people.account("C1001"), "general", "集团客户", "四家子公司都向我们采购");
            standings.classify(people.account("C1001"), "general", "经济大客户", "近 12 个月收入第一");
            standings.classify(people.account("C1006"), "telecom", "重要", "金融专线不能中断");
            phases.question(people.account("C1001"), Doubt.KEY_CONTACT_LEFT, "设备副总裁贺川调往集团总部");
        });
    }

    private void keyAccount(String code, Phase phase, String reason) {
        NominationId nomination = handedIn(code, reason);
        actors.runAs(people.director(), () -> nominations.approve(nomination, phase, reason));
    }

    private void beingWritten(String code) {
        actors.runAs(people.responsible(code), () -> {
            NominationId nomination = nominations.nominate(people.account(code), "采购集中到总部以后值得投入");
            nominations.answer(nomination, Criterion.PRODUCT_FIT, 3, "专线和云网正合所需");
            nominations.answer(nomination, Criterion.CENTRAL_PURCHASING, 2, "总部采购占六成，其余由各地自定");
        });
    }

    private NominationId handedIn(String code, String reason) {
        return actors.runAs(people.responsible(code), () -> {
            NominationId nomination = nominations.nominate(people.account(code), reason);
            Arrays.stream(Criterion.values()).filter(Criterion::entered).forEach(criterion -> {
                int grade = criterion == Criterion.POTENTIAL ? 3 : Criterion.BEST;
                nominations.answer(nomination, criterion, grade, "走访记录和历年合同");
            });
            nominations.develop(nomination, DEVELOPMENT);
            nominations.submit(nomination, "");
            return nomination;
        });
    }
}
