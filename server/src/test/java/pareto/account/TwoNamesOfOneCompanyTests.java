package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

@IntegrationTest
class TwoNamesOfOneCompanyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    private Visitor director = new Visitor(0);

    @BeforeEach
    void twoNames() {
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(List.of(
                    new FoundAccount("S1", "恒岳重工有限公司", null),
                    new FoundAccount("S2", "恒岳重工 股份有限公司", null),
                    new FoundAccount("S3", "云杉科技", null)));
        });
        director = person(Role.DIRECTOR);
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

        assertThat(person(Role.ADMINISTRATOR).get("/audit").body())
                .contains("Put into another group")
                .doesNotContain("<td>account.did");
    }

    private int move(String code, String parent) {
        String page = "/accounts/" + id(code);
        director.get(page + "/parent/edit?q=S");
        return director.post(page + "/parent", Map.of("parent", id(parent))).statusCode();
    }

    private String id(String code) {
        return Objects.requireNonNull(
                        actors.system("test", () -> accounts.ids(List.of(code))).get(code))
                .id()
                .toString();
    }

    private Visitor person(Role role) {
        var person = actors.system("test", () -> identities.create("林知夏", "same-" + UUID.randomUUID(), role));
        return new Visitor(port).signIn(person.login(), person.password());
    }
}
