package pareto.service.intake;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.ProgramTokens;
import pareto.access.Role;
import pareto.access.Scope;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Robot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of 云帆零售, whose manager 林知夏 its token acts as. 华晟银行 is somebody else's.
@IntegrationTest
abstract class OneProgram {

    static final String FAULT = """
            {"account": "%s", "kind": "fault", "damage": "all", "title": "收银专线中断", "text": "三家店都连不上。",
            "external_id": "%s"}""";

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Actors actors;

    @Autowired
    Teams teams;

    @Autowired
    ProgramTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Clock clock;

    AccountId shop = new AccountId(UUID.randomUUID());
    AccountId bank = shop;
    WithPassword manager = new WithPassword(IdentityId.next(), "", "");

    @BeforeEach
    void peopleAndAccounts() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null), new FoundAccount("HS", "华晟银行", null));
        shop = house.account("YF");
        bank = house.account("HS");
        manager = house.person("林知夏", Role.MANAGER);
        actors.system(
                "test",
                () -> teams.entrust(
                        List.of(shop), manager.id(), LocalDate.now(clock).minusDays(30)));
    }

    Robot program(Scope... scopes) {
        return program(manager.id(), scopes);
    }

    Robot program(IdentityId person, Scope... scopes) {
        return new Robot(port, token(person, scopes));
    }

    String token(IdentityId person, Scope... scopes) {
        return actors.system("test", () -> tokens.make("门店报障", person, Set.of(scopes), Duration.ofDays(365)))
                .token();
    }

    static String id(HttpResponse<String> answer) {
        return json(answer).path("id").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
