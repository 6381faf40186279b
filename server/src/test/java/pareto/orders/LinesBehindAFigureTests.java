package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.Accounts;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 清河能源 buys cable for 100 and 200.50 and fibre for 40, its subsidiary for 1,000, 云杉科技 for 7.
@IntegrationTest
class LinesBehindAFigureTests {

    private static final String ORDERS = """
            account,account name,parent,order,line,date,family,amount,currency
            L1,清河能源,,%1$s1,1,2026-01-10,电缆,100,CNY
            L1,清河能源,,%1$s2,1,2026-02-11,电缆,200.50,CNY
            L1,清河能源,,%1$s2,2,2026-02-11,光缆,40,CNY
            L2,清河能源（北方）,L1,%1$s3,1,2026-02-12,电缆,1000,CNY
            L3,云杉科技,,%1$s4,1,2026-02-12,电缆,7,CNY
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Actors actors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    private Importer importer;
    private String path = "";

    @BeforeEach
    void anImport() {
        importer = new Importer(application);
        if (actors.system("test", () -> accounts.ids(List.of("L1"))).isEmpty()) {
            importer.take("lines.csv", ORDERS.formatted("L"), "lines");
        }
        path = "/lines?account=" + house.account("L1").id();
    }

    @Test
    void addUpToIt() {
        assertThat(importer.text(path)).contains("3 lines").contains("¥340.50");
        assertThat(importer.text(path + "&group=true")).contains("4 lines").contains("¥1,340.50");
        assertThat(importer.text(path + "&from=2026-02-01&to=2026-02-28&family=%E5%85%89%E7%BC%86"))
                .contains("1 line")
                .contains("¥40.00")
                .doesNotContain("¥200.50");
    }

    @Test
    void areThoseOfAllOtherFamiliesWhereFamiliesAreLeftOut() {
        assertThat(importer.text(path + "&without=%E5%85%89%E7%BC%86"))
                .contains("2 lines")
                .contains("¥300.50");
        assertThat(importer.text(path + "&without=%E5%85%89%E7%BC%86&without=%E7%94%B5%E7%BC%86"))
                .contains("No order line matches");
        assertThat(importer.text(path + "&without=%E5%85%89%E7%BC%86,%E7%94%B5%E7%BC%86"))
                .contains("3 lines");
    }

    @Test
    void areRefusedWhereTheDaysAreTheWrongWayRound() {
        assertThat(importer.visitor.get(path + "&from=2026-03-01&to=2026-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void areThoseOfGrantedAccountsForAManager() {
        var manager = house.person(Role.MANAGER);
        actors.system("test", () -> grants.grant(house.account("L1").id(), manager.id(), "test"));
        Visitor visitor = house.signedIn(manager);

        assertThat(visitor.get(path).body()).contains("¥340.50");
        assertThat(visitor.get(path + "&group=true").body()).contains("¥340.50").doesNotContain("1,000.00");
        assertThat(visitor.get("/accounts/" + house.account("L1").id() + "/orders")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/lines?account=" + house.account("L3").id()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/accounts/" + house.account("L3").id() + "/orders")
                        .statusCode())
                .isEqualTo(404);
        var whole = visitor.get("/lines");
        assertThat(whole.statusCode()).isEqualTo(403);
        assertThat(whole.body()).contains("a right of their own");
    }
}
