package pareto.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 周远 keeps the people; 林知夏 is a manager.
@IntegrationTest
class ChangesAmongStaffTests {

    @Autowired
    private House house;

    private Visitor administrator = new Visitor(0);
    private String manager = "";

    @BeforeEach
    void anAdministratorAndAManager() {
        administrator = house.signedIn(house.person("周远", Role.ADMINISTRATOR));
        administrator.get("/staff");
        manager = "/staff/" + house.person("林知夏", Role.MANAGER).id();
    }

    @Test
    void giveAWiderSightForAReasonOnly() {
        String reason = "年度审阅 " + UUID.randomUUID();
        assertThat(administrator
                        .post(manager + "/role", Map.of("role", "READER"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator
                        .post(manager + "/role", Map.of("role", "READER", "reason", reason))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/audit?what=access.did.roleChanged").body())
                .contains("manager → reader " + reason);
        assertThat(administrator
                        .post("/staff", Map.of("name", "陆闻", "login", "wide-" + UUID.randomUUID(), "role", "ANALYST"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void narrowItWithoutOne() {
        assertThat(administrator
                        .post(manager + "/role", Map.of("role", "SPECIALIST"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void areRefusedWhereThereIsNothingToChange() {
        String nobody = UUID.randomUUID().toString();
        for (String address : new String[] {
            "/staff/" + nobody + "/link",
            "/staff/" + nobody + "/role",
            "/staff/" + nobody + "/end",
            "/staff/" + nobody + "/second-factor",
            "/departments/" + nobody,
            manager + "/stand-in/" + nobody + "/removal"
        }) {
            assertThat(administrator
                            .post(address, Map.of("name", "渠道部", "role", "MANAGER"))
                            .statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
    }
}
