package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.analysis.rhythm.change.Changes;
import pareto.insight.LeftRhythms;
import pareto.testing.Visitor;

/// Twelve accounts order every ten days of 2024 and 2025, 100 of 连接 a time, and every twenty days 50 of 云 with it.
/// 沐野一厂 and 沐野二厂 of one group order by turns every forty days, three units of another every twenty or forty. 青石电子
/// ordered like the twelve until 30 September.
@TestPropertySource(properties = "pareto.test=rhythms")
class WhatRhythmWouldBringTests extends StudyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @Autowired
    private LeftRhythms rhythms;

    @BeforeEach
    void ordersAreInAndRhythmsGoneThrough() throws IOException {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), orders());
            actors.system("test", () -> imports.take(orders, "ERP"));
        }
        Visitor director = house.signedIn(Role.DIRECTOR);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> rows() > 0 && text(director, "M0", "&per=group").contains("How they buy"));
    }

    private static String orders() {
        var lines = new StringBuilder("客户编码,客户名称,上级客户,订单号,下单日期,品类,数量,金额,币种\n");
        for (int i = 0; i < 12; i++) {
            every(lines, "B" + i + ",客户" + i + ",", 10, i % 10, LAST);
        }
        every(lines, "L1,青石电子,", 10, 0, LocalDate.of(2025, 9, 30));
        every(lines, "M1,沐野一厂,M0", 80, 0, LAST);
        every(lines, "M2,沐野二厂,M0", 80, 40, LAST);
        lines.append("M0,沐野集团,,M0,2024-01-02,连接,1,1,CNY\n");
        every(lines, "M3,云泽一厂,N0", 80, 0, LAST);
        every(lines, "M4,云泽二厂,N0", 80, 20, LAST);
        every(lines, "M5,云泽三厂,N0", 80, 40, LAST);
        lines.append("N0,云泽集团,,N0,2024-01-02,连接,1,1,CNY\n");
        lines.append("B0,客户0,,B0-end,2025-12-31,连接,1,100,CNY\n");
        return lines.toString();
    }

    private static void every(StringBuilder lines, String account, int days, int offset, LocalDate last) {
        for (LocalDate day = FIRST.plusDays(offset); !day.isAfter(last); day = day.plusDays(days)) {
            String order = account + "," + account.substring(0, 2) + day + "," + day;
            lines.append(order).append(",连接,1,100,CNY\n");
            if (FIRST.plusDays(offset).until(day, ChronoUnit.DAYS) % (2L * days) == 0) {
                lines.append(order).append(",云,1,50,CNY\n");
            }
        }
    }

    @Test
    void isSaidOfAnAccountAndItsFamilies() {
        String page = text(house.signedIn(Role.DIRECTOR), "B3", "");

        assertThat(page)
                .contains("What its rhythm would bring", "The whole account", "连接", "云")
                .contains("Oct 2 – Dec 31, 2025 lately 8–10 mean")
                .doesNotContain("below the range");
    }

    @Test
    void saysOfASilentAccountHowUnlikelyThatIs() {
        String page = text(house.signedIn(Role.DIRECTOR), "L1", "");

        assertThat(page).containsPattern("The whole account .{20,80} 0 below the range &lt; 1%");
    }

    @Test
    void isSaidOfAGroupAsOne() {
        String page = text(house.signedIn(Role.DIRECTOR), "M0", "&per=group");

        assertThat(page).contains("The group as one").containsPattern("\\d–\\d mean 3");
    }

    /// What the sister ordered is what is left of the group.
    @Test
    void doesNotTellAManagerOfOneUnitOfTheGroup() {
        WithPassword manager = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> {
            grants.grant(house.account("M0").id(), manager.id(), "test");
            grants.grant(house.account("M1").id(), manager.id(), "test");
        });

        Visitor visitor = house.signedIn(manager);

        assertThat(text(visitor, "M0", "&per=group")).contains("How they buy").doesNotContain("The group as one");

        actors.system("test", () -> grants.grant(house.account("M2").id(), manager.id(), "test"));

        assertThat(text(visitor, "M0", "&per=group")).contains("The group as one");
    }

    @Test
    void countsHowManyKeepToTheirRhythm() {
        assertThat(text(house.signedIn(Role.DIRECTOR).get("/analyses/behaviour").body()))
                .contains("below the range 1 ", "above the range 0 ")
                .containsPattern("inside 1[67] "); // two of them may be one by now
    }

    /// What was kept of a group names an account that there is no longer; the next list takes its place all the same.
    @Test
    void isWorkedOutAnewAfterUnitsWereMerged() {
        Visitor director = house.signedIn(Role.DIRECTOR);
        String page = "/accounts/" + house.account("M3").id();
        String other = house.account("M4").id().toString();
        director.get(page + "/merges/new?with=" + other);
        director.post(page + "/merges", Map.of("with", other, "reason", "其实是一家"));

        actors.system("test", () -> rhythms.on(Changes.Reasons.NONE, 0.2));

        assertThat(text(director, "N0", "&per=group")).contains("The group as one");
    }

    private String text(Visitor visitor, String account, String more) {
        return text(visitor.get(
                        "/analyses/behaviour?account=" + house.account(account).id() + more)
                .body());
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private int rows() {
        return house.asSystem(() ->
                jdbc.sql("select count(*) from rhythm_row").query(Integer.class).single());
    }
}
