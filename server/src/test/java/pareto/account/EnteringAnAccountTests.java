package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 buys already and is not the manager's.
@IntegrationTest
class EnteringAnAccountTests {

    private static final String CREDIT_CODE = "91999901MA0HY10013";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountSearch search;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    private Visitor manager = new Visitor(0);

    @BeforeEach
    void oneAccount() {
        house.knowsOnly(new FoundAccount("E1", "恒岳重工有限公司", null));
        manager = house.signedIn(Role.MANAGER);
        manager.get("/accounts/new");
    }

    @Test
    void makesItTheManagersOwnPotentialAccount() {
        var entered = manager.post("/accounts", Map.of("name", "云杉科技", "creditCode", CREDIT_CODE));

        assertThat(entered.statusCode()).isEqualTo(302);
        String dossier = manager.get(Visitor.goal(entered)).body();
        assertThat(dossier).contains("云杉科技", "Potential account", CREDIT_CODE);
        assertThat(manager.get(Visitor.goal(entered).replace("/dossier", "/team"))
                        .body())
                .contains("Account manager");
        assertThat(Visitor.goal(manager.get("/search?q=%E4%BA%91%E6%9D%89")))
                .isEqualTo(Visitor.goal(entered).replace("/dossier", ""));
        assertThat(house.signedIn(Role.MANAGER).get(Visitor.goal(entered)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void makesItVisibleToAMemberOfATeamWhoIsNoManager() {
        Visitor specialist = house.signedIn(Role.SPECIALIST);
        specialist.get("/accounts/new");

        var entered = specialist.post("/accounts", Map.of("name", "云杉科技"));

        assertThat(specialist.get(Visitor.goal(entered)).statusCode()).isEqualTo(200);
    }

    @Test
    void givesCodesThatTellTheDay() {
        manager.post("/accounts", Map.of("name", "云杉科技"));
        manager.post("/accounts", Map.of("name", "清河能源"));

        List<String> codes = actors.system("test", () -> search.find("N2", 10)).stream()
                .map(Account::code)
                .toList();
        assertThat(codes).hasSize(2).allMatch(code -> code.matches("N\\d{6}-[12]"));
    }

    @Test
    void saysSoWhenItIsKnownToTheReader() {
        Visitor director = house.signedIn(Role.DIRECTOR);
        director.get("/accounts/new");

        var alike = director.post("/accounts", Map.of("name", "恒岳重工股份有限公司"));
        assertThat(alike.statusCode()).isEqualTo(409);
        assertThat(alike.body()).contains("Perhaps it is known already", "恒岳重工有限公司", "E1");

        var despite = director.post("/accounts", Map.of("name", "恒岳重工股份有限公司", "despite", "true"));
        assertThat(despite.statusCode()).isEqualTo(302);
    }

    @Test
    void tellsNothingButThatItIsKnownWhenTheReaderMayNotSeeIt() {
        for (String despite : List.of("false", "true")) {
            HttpResponse<String> known = manager.post("/accounts", Map.of("name", "恒岳重工", "despite", despite));

            assertThat(known.statusCode()).isEqualTo(409);
            assertThat(known.body()).contains("known to us", "ask the director").doesNotContain("有限公司", "(E1)", ">E1<");
        }
    }

    @Test
    void knowsACompanyByItsCreditCode() {
        manager.post("/accounts", Map.of("name", "云杉科技", "creditCode", CREDIT_CODE));
        manager.get("/accounts/new");

        var again = manager.post("/accounts", Map.of("name", "云杉数字", "creditCode", CREDIT_CODE.toLowerCase()));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("云杉科技");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(manager.post("/accounts", Map.of("name", " ")).statusCode()).isEqualTo(400);
        assertThat(manager.post("/accounts", Map.of("name", "云杉科技", "creditCode", "91999901MA0HY10014"))
                        .body())
                .contains("the check character would be", "value=\"云杉科技\"");
        assertThat(manager.post("/accounts", Map.of("name", "沈先生", "creditCode", CREDIT_CODE, "person", "true"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(manager.post("/accounts", Map.of("name", "云杉科技", "code", "E1"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void isOfNoConcernToWhoeverChangesNothing() {
        assertThat(house.signedIn(Role.READER).get("/accounts/new").statusCode())
                .isEqualTo(403);
        assertThat(house.signedIn(Role.EXECUTIVE).get("/accounts/new").statusCode())
                .isEqualTo(403);
    }

    @Test
    void makesItAnActualAccountWithItsFirstOrder() {
        var entered = manager.post("/accounts", Map.of("name", "云杉科技", "code", "E7"));
        assertThat(manager.get(Visitor.goal(entered)).body()).contains("Potential account");

        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("E7", "云杉科技股份", null))));

        assertThat(manager.get(Visitor.goal(entered)).body())
                .contains("云杉科技")
                .doesNotContain("Potential account", "云杉科技股份");
    }
}
