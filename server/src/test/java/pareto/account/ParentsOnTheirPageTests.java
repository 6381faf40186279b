package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 衡山电机 J, and those who may hold it: 恒岳集团 P, 云杉集团 Q, 清河控股 R.
@IntegrationTest
class ParentsOnTheirPageTests {

    @Autowired
    private Groups groups;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    @Autowired
    private Clock clock;

    @BeforeEach
    void fourCompanies() {
        house.knowsOnly(
                new FoundAccount("P", "恒岳集团", null),
                new FoundAccount("Q", "云杉集团", null),
                new FoundAccount("R", "清河控股", null),
                new FoundAccount("J", "衡山电机", null));
    }

    @Test
    void areShownChangedAndEnded() {
        Visitor director = house.signedIn(Role.DIRECTOR);
        String page = "/accounts/" + id("J").id() + "/parents";
        director.get("/accounts/" + id("J").id() + "/parent/edit?q=%E9%9B%86%E5%9B%A2");
        director.post(page, Map.of("parent", id("P").id().toString(), "share", "60", "from", "2025-01-01"));
        director.post(page, Map.of("parent", id("Q").id().toString(), "share", "40", "from", "2025-01-01"));

        assertThat(director.get(page).body()).contains("恒岳集团", "云杉集团", "60%", "40%", "main parent");
        assertThat(director.post(page, Map.of("parent", id("R").id().toString(), "share", "0.5", "from", "2025-03-01"))
                        .body())
                .contains("come to more than 100%");
        assertThat(director.post(page, Map.of("parent", id("R").id().toString(), "share", "x"))
                        .statusCode())
                .isEqualTo(400);
        director.get(page);
        director.post(page + "/" + id("P").id() + "/end", Map.of("from", "2025-07-01"));
        assertThat(director.get(page).body()).contains("Before");
        assertThat(director.get("/accounts/" + id("Q").id() + "/parents").body())
                .doesNotContain("衡山电机");
        assertThat(house.signedIn(Role.ADMINISTRATOR).get("/audit").body())
                .contains("Parent and share entered", "Parent ended");
    }

    @Test
    void areHiddenFromThoseWhoMayNotSeeThem() {
        hold("P", "60");
        hold("Q", "40");
        var manager = house.person(Role.MANAGER);
        actors.system("test", () -> {
            grants.grant(id("J").id(), manager.id(), "test");
            grants.grant(id("Q").id(), manager.id(), "test");
        });
        Visitor visitor = house.signedIn(manager);
        String page = "/accounts/" + id("J").id() + "/parents";

        assertThat(visitor.get(page).body()).contains("云杉集团").doesNotContain("恒岳集团");
        assertThat(visitor.post(page, Map.of("parent", id("Q").id().toString())).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/accounts/" + id("Q").id() + "/parents").body()).contains("衡山电机");
    }

    private void hold(String parent, String share) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        actors.system("test", () -> groups.hold(id("J"), id(parent), new BigDecimal(share), yesterday));
    }

    private AccountId id(String code) {
        return house.account(code);
    }
}
