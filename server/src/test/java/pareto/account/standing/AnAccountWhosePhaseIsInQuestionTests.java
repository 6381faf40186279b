package pareto.account.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.AccountStanding.InPhase;
import pareto.account.Accounts;
import pareto.account.Doubt;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.testing.Visitor;

/// Something speaks against the phase 恒岳重工 is in.
class AnAccountWhosePhaseIsInQuestionTests extends AnAccountInItsFirstPhase {

    @Autowired
    private Accounts accounts;

    @Autowired
    private SightGrants grants;

    @Test
    void isQuestionedAndFallsBackWhenAPersonSaysSo() {
        advanceToStrengthen();
        does(() -> phases.question(account, Doubt.KEY_CONTACT_LEFT, "周敏离任"));
        does(() -> phases.question(account, Doubt.KEY_CONTACT_LEFT, "周敏离任"));
        Visitor visitor = house.signedIn(director);
        assertThat(visitor.get(page()).body()).contains("Phase in question");
        assertThat(visitor.get(page() + "/standing", "HX-Request", "true").body())
                .contains("A key contact left", "周敏离任");

        assertThat(answer(visitor, "STABILISE", "双方高层不再会面").statusCode()).isEqualTo(302);

        assertThat(today().phases()).containsExactly(new InPhase(Phase.STABILISE, LocalDate.now(clock)));
        assertThat(today().questioned()).isFalse();
        assertThat(visitor.get(page() + "/standing").body()).contains("fell back", "双方高层不再会面");
    }

    @Test
    void staysInItsPhaseWhenAPersonRefusesTheQuestion() {
        advanceToStrengthen();
        does(() -> phases.question(account, Doubt.MARKET_EVENT, "对手降价"));

        answer(house.signedIn(director), "stays", "合同锁定到明年");

        assertThat(today().phase()).isEqualTo(Phase.STRENGTHEN);
        assertThat(today().questioned()).isFalse();
    }

    @Test
    void isQuestionedTheDayAMarketEventIsEntered() {
        advanceToStrengthen();
        Visitor visitor = house.signedIn(director);
        visitor.get(page() + "/standing");
        String today = LocalDate.now(clock).toString();
        Map<String, String> event = Map.of("event", "对手降价两成", "source", "招标公告", "on", today);

        assertThat(visitor.post(page() + "/phase/market-events", event).statusCode())
                .isEqualTo(302);

        assertThat(today().questioned()).isTrue();
        assertThat(visitor.get(page() + "/standing").body())
                .contains("Still in phase Strengthen?", "对手降价两成 (known from 招标公告)", "Tick what still holds");
    }

    @Test
    void isNotQuestionedByAnEventThatLiesAhead() {
        Visitor visitor = house.signedIn(director);
        visitor.get(page() + "/standing");
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();

        assertThat(visitor.post(page() + "/phase/market-events", Map.of("event", "新规", "source", "公报", "on", tomorrow))
                        .statusCode())
                .isEqualTo(400);
        assertThat(today().questioned()).isFalse();
    }

    @Test
    void cannotFallToAPhaseTheTableDoesNotName() {
        advanceToStrengthen();
        does(() -> phases.question(account, Doubt.MARKET_EVENT, "对手降价"));

        assertThat(answer(house.signedIn(director), "STRENGTHEN", "无").statusCode())
                .isEqualTo(409);

        assertThat(today().questioned()).isTrue();
    }

    @Test
    void isNotQuestionedBeforeTheRelationshipHasBegun() {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("S2", "云杉科技", null))));
        AccountId other = house.account("S2");

        does(() -> phases.question(other, Doubt.MARKET_EVENT, "对手降价"));

        assertThat(as(() -> standings.on(other, LocalDate.now(clock))).questioned())
                .isFalse();
    }

    @Test
    void isChangedByItsManagerButNotByAReader() {
        WithPassword manager = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> grants.grant(account.id(), manager.id(), "test"));
        Visitor reader = house.signedIn(house.person("陆闻", Role.READER));
        reader.get(page());
        Visitor own = house.signedIn(manager);
        own.get(page() + "/standing");
        Map<String, String> advance = Map.of("phase", "STABILISE", "reason", "按期交付");

        assertThat(reader.post(page() + "/phase", advance).statusCode()).isEqualTo(403);
        assertThat(own.post(page() + "/phase", advance).statusCode()).isEqualTo(302);
        assertThat(own.post(page() + "/phase", Map.of("phase", "STRENGTHEN", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(today().phase()).isEqualTo(Phase.STABILISE);
    }

    private void advanceToStrengthen() {
        later(10);
        does(() -> changes.change(account, PhaseChange.How.ADVANCE, Phase.STABILISE, "按期交付"));
        later(10);
        does(() -> changes.change(account, PhaseChange.How.ADVANCE, Phase.STRENGTHEN, "共同项目"));
        later(10);
    }

    private HttpResponse<String> answer(Visitor visitor, String outcome, String reason) {
        String page = visitor.get(page() + "/standing").body();
        String question = page.replaceAll("(?s).*/phase/questions/([0-9a-f-]{36})/answer.*", "$1");
        return visitor.post(
                page() + "/phase/questions/" + question + "/answer", Map.of("outcome", outcome, "reason", reason));
    }

    private AccountStanding today() {
        return on(LocalDate.now(clock));
    }
}
