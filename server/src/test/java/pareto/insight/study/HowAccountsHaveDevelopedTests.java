package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// From 1,430 to 2,220: 恒岳重工 by 500 of volume, 120 of price and 300 of mix, 北岭汽车 gone with 400, 沐野食品 new with
/// 250, and a fee without quantity that rose by 20.
class HowAccountsHaveDevelopedTests extends OrdersOfThreeYears {

    @Test
    void isSaidInPartsThatAddUp() {
        String page = director.get("/analyses/development").body();

        assertThat(page)
                .contains("Net revenue went from ¥1.4K to ¥2.2K (+55.2%).")
                .contains("The largest part is Volume: +¥500.")
                .contains("+¥120", "+¥300", "+¥250", "\u2212¥400", "+¥20");
        assertThat(page).contains("恒岳重工", "北岭汽车", "沐野食品", "林海服务").doesNotContain("青石电子");
        assertThat(page).contains("href=\"/lines?from=2025-04-01&amp;to=2026-03-31\"");
    }

    @Test
    void isSaidOfOneAccountWithItsLines() {
        String id = account("A1").id().toString();

        for (String address : new String[] {"/accounts/" + id + "/analyses", "/analyses/development?account=" + id}) {
            assertThat(director.get(address).body())
                    .as(address)
                    .contains("Net revenue went from ¥1.0K to ¥1.9K (+92.0%).", "+¥500", "+¥120", "+¥300")
                    .contains("/lines?account=" + id + "&amp;from=2024-04-01&amp;to=2025-03-31")
                    .doesNotContain("北岭汽车", "New accounts");
        }
    }

    /// Nothing stands under it, so that it is the same.
    @Test
    void isSaidOfAnAccountWithWhatStandsUnderIt() {
        assertThat(director.get("/analyses/development?account=" + account("A1").id() + "&per=group")
                        .body())
                .contains("Net revenue went from ¥1.0K to ¥1.9K (+92.0%).");
    }

    @Test
    void isSaidOfThoseChosenAsInThePortfolio() {
        assertThat(director.get("/analyses/development?growth=fall").body())
                .contains("北岭汽车", "\u2212¥400")
                .doesNotContain("恒岳重工");
        assertThat(director.get("/analyses/development?f.industry=C").body())
                .contains("No account meets the conditions");
        assertThat(director.get("/portfolio/conditions?growth=fall&page=/analyses/development")
                        .body())
                .contains("action=\"/analyses/development\"");
        assertThat(director.get("/portfolio/conditions?page=//evil.example").body())
                .contains("action=\"/portfolio\"");
    }

    @Test
    void tellsAManagerOfTheirAccountsOnly() {
        Visitor manager = managerOf("A1");

        assertThat(manager.get("/analyses/development").body())
                .contains("恒岳重工", "Net revenue went from ¥1.0K to ¥1.9K (+92.0%).")
                .doesNotContain("北岭汽车", "沐野食品", "\u2212¥400", "href=\"/lines?from=");
        assertThat(manager.get("/analyses/development?account=" + account("A2").id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.signedIn(Role.DESK).get("/analyses/development").statusCode())
                .isEqualTo(403);
    }

    @Test
    void isTakenAwayAsItIsShown() {
        String csv = director.get("/analyses/development/export.csv").body();

        assertThat(csv)
                .contains(
                        "\"\",\"All together\",1430.0000,250.0000,-400.0000,500.0000,120.0000,300.0000,20.0000,2220.0000,790.0000")
                .contains(
                        "\"A1\",\"恒岳重工\",1000.0000,0.0000,0.0000,500.0000,120.0000,300.0000,0.0000,1920.0000,920.0000");
        assertThat(director.get("/analyses/development/export.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(house.signedIn(Role.SPECIALIST)
                        .get("/analyses/development/export.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isListedAmongTheStudiesWithOneLine() {
        assertThat(director.get("/analyses").body()).contains("+¥790", "The largest part is Volume: +¥500.");
    }

    @Test
    void saysWhatAnAddressCannotMean() {
        assertThat(director.get("/analyses/development?account=nobody").statusCode())
                .isEqualTo(400);
        assertThat(director.get("/analyses/nothing").statusCode()).isEqualTo(404);
    }
}
