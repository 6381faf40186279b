package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 青石电子 ordered after 31, 28 and 31 days: regular. 白塘物流 did too, and then after 345 days: not. The others ordered on
/// too few days. Of 2,220 in three orders with four lines 1,920 came by an agent. Over three whole years June holds
/// 2,920 of 3,920.
class HowAccountsBuyTests extends OrdersOfThreeYears {

    @Test
    void isSaidAsADistribution() {
        String page = director.get("/analyses/behaviour").body();

        assertThat(page)
                .contains("2 accounts have an interval of their own, the median is 31 days; 50.0% of them are regular.")
                .contains("Over 3 whole years Jun is strongest with 74.5% of revenue")
                .contains("An order is worth ¥740 on average; lines per order: 1.3.")
                .contains("Agents bring 86.5% of revenue.");
        assertThat(page.replaceAll("\\s+", " "))
                .contains("up to 31 days</td><td class=\"n num\">2<")
                .contains(">regular</td><td class=\"n num\">1<", ">irregular</td><td class=\"n num\">1<");
    }

    @Test
    void isSaidOfOneAccount() {
        assertThat(director.get("/analyses/behaviour?account=" + account("L1").id())
                        .body())
                .contains("It orders every 31 days as a rule; that is regular.");
        assertThat(director.get("/accounts/" + account("A3").id() + "/analyses").body())
                .contains("With orders on fewer than 4 days no interval can be told.");
    }

    @Test
    void isTakenAwayAsItIsShown() {
        assertThat(director.get("/analyses/behaviour/export.csv").body())
                .contains("\"L2\",\"白塘物流\",5,31.0,1.448,0,0,0.0000,0.0000,,")
                .contains("\"A1\",\"恒岳重工\",2,365.0,,1,2,1920.0000,1920.0000,\"江左通达\",\"华中\"");
    }

    @Test
    void tellsAManagerOfTheirAccountsOnly() {
        assertThat(managerOf("A4").get("/analyses/behaviour").body())
                .contains("华东")
                .doesNotContain("华中", "华北", "江左通达", "Agents bring");
    }
}
