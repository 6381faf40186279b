package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

@IntegrationTest
class TwoNamesOfOneCompanyTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    private Visitor director = new Visitor(0);

    @BeforeEach
    void twoNames() {
        house.knowsOnly(
                new FoundAccount("S1", "恒岳重工有限公司", null),
                new FoundAccount("S2", "恒岳重工 股份有限公司", null),
                new FoundAccount("S3", "云杉科技", null));
        director = house.signedIn(Role.DIRECTOR);
    }

    @Test
    void canBeMarkedAsRelatedWithAReasonOnly() {
        String page = "/accounts/" + id("S1");
        director.get(page);
        assertThat(director.post(page + "/related-party", Map.of("reason", " ")).statusCode())
                .isEqualTo(400);
        director.get(page);

        director.post(page + "/related-party", Map.of("reason", "同一控股股东"));

        assertThat(director.get(page).body()).contains("同一控股股东");
        assertThat(actors.system("test", accounts::related)).containsExactly("S1");
        director.post(page + "/related-party/removal", Map.of());
        assertThat(actors.system("test", accounts::related)).isEmpty();
    }

    @Test
    void cannotStandUnderEachOther() {
        move("S2", "S1");

        assertThat(move("S1", "S2")).isEqualTo(409);
        assertThat(move("S1", "S1")).isEqualTo(409);
        assertThat(director.get("/accounts/" + id("S2")).body()).contains("恒岳重工有限公司");
    }

    @Test
    void leaveASentenceInTheAudit() {
        move("S2", "S1");

        assertThat(house.signedIn(Role.ADMINISTRATOR).get("/audit").body())
                .contains("Put into another group")
                .doesNotContain("<td>account.did");
    }

    private int move(String code, String parent) {
        String page = "/accounts/" + id(code);
        director.get(page + "/parent/edit?q=S");
        return director.post(page + "/parent", Map.of("parent", id(parent))).statusCode();
    }

    private String id(String code) {
        return house.account(code).id().toString();
    }
}
