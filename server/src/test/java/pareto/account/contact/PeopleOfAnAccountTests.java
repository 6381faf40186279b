package pareto.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.testing.Visitor;

/// What we know of those two, and of whom they know.
class PeopleOfAnAccountTests extends TwoPeopleOfOneAccount {

    @Autowired
    private Phases phases;

    @Test
    void areAddedWithTheGroundOfTheirData() {
        lin.get(people("K1"));

        var added = lin.post(
                people("K1"),
                Map.of(
                        "name",
                        "陶静",
                        "title",
                        "采购总监",
                        "role",
                        "EVALUATES",
                        "influence",
                        "2",
                        "attitude",
                        "SUPPORTS",
                        "phone",
                        "000-7777",
                        "ground",
                        "CONSENT",
                        "source",
                        "名片",
                        "until",
                        today().plusYears(1).toString()));

        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(lin.get(Visitor.goal(added)).body()).contains("陶静", "采购总监", "000-7777", "名片", "Supports");
        assertThat(lin.get(people("K1")).body()).contains("陶静");
    }

    @Test
    void openAChecklistTheDayAKeyContactLeaves() {
        actors.system("test", () -> phases.begin(id("K1"), Phase.STABILISE, "按期交付"));
        String page = lin.get(gu.address()).body();
        String post = page.replaceAll("(?s).*" + gu.address() + "/posts/([0-9a-f-]{36})/end.*", "$1");

        assertThat(lin.post(gu.address() + "/posts/" + post + "/end", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(lin.get("/accounts/" + id("K1").id() + "/standing").body())
                .contains("Still in phase Stabilise?", "Tick what still holds")
                .contains("Someone with the role \"Can block\" works there no longer")
                .doesNotContain("顾明阳");
    }

    @Test
    void standOnAMapThatSaysWhatIsMissing() {
        String page = lin.get(people("K1")).body();

        assertThat(page)
                .contains("<svg class=\"relations\"", "class=\"opposes\"", "class=\"gap\"")
                .contains("顾明阳 (Can block, Opposes): nobody of ours is in touch.")
                .contains("林知夏 → 严伯庸 → 顾明阳")
                .contains("All our contact here hangs on 严伯庸 alone.");
        assertThat(lin.get(people("K1"), "HX-Request", "true").body())
                .contains("<svg class=\"relations\"")
                .doesNotContain("<html");
    }

    @Test
    void areSeenByThoseWhoSeeTheirAccountOnly() {
        assertThat(su.get(people("K1")).statusCode()).isEqualTo(404);
        assertThat(su.get(gu.address()).statusCode()).isEqualTo(404);
        assertThat(su.get("/contacts?q=%E6%98%8E%E9%98%B3").body()).doesNotContain("顾明阳");
        assertThat(lin.get("/contacts?q=%E6%98%8E%E9%98%B3").body()).contains("顾明阳", "恒岳重工有限公司");
    }

    @Test
    void areChangedByNobodyWhoOnlyReads() {
        Visitor desk = house.signedIn(Role.DESK);
        assertThat(desk.get(gu.address()).body()).contains("顾明阳").doesNotContain("Delete this person");

        assertThat(desk.post(gu.address() + "/erasure", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void stayTheSamePersonWhenTheyChangeEmployer() {
        director.get(gu.address());

        var moved = director.post(
                gu.address() + "/posts/" + post(gu) + "/move",
                Map.of("account", id("K2").id().toString(), "role", "DECIDES", "title", "总经理"));

        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(director.get(gu.address()).body()).contains("云杉科技", "恒岳重工有限公司", "总经理");
        String seen = su.get(people("K2")).body();
        assertThat(seen).contains("顾明阳", "总经理");
        assertThat(su.get(gu.address()).body()).contains("顾明阳").doesNotContain("恒岳重工有限公司", "000-1234");
        assertThat(rows("contact_relation where to_day = 'infinity'")).isZero();
    }

    @Test
    void keepTheirEarlierAttitudeOnRecord() {
        haveBeenThereAMonth();
        lin.get(gu.address());

        lin.post(
                gu.address() + "/posts/" + post(gu),
                Map.of("role", "BLOCKS", "influence", "5", "attitude", "NEUTRAL", "remark", "态度松动"));

        assertThat(lin.get(gu.address()).body()).contains("态度松动", "Neutral");
        assertThat(rows("contact_post where contact_id = '" + gu + "' and attitude = 'opposes'"))
                .isEqualTo(1);
        assertThat(lin.get(gu.address() + "/copy").body()).contains("Opposes", "Neutral", "态度松动");
    }

    @Test
    void cannotReportToSomeoneBelowThem() {
        lin.get(yan.address());

        var refused = lin.post(
                yan.address() + "/relations",
                Map.of("kind", "REPORTS_TO", "other", gu.id().toString()));

        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void sitOnBoardsAsOursDoOnTheirs() {
        director.get(gu.address());
        director.post(gu.address() + "/board-seats", Map.of("account", ""));
        director.post(
                gu.address() + "/board-seats", Map.of("account", id("K2").id().toString()));
        director.post("/accounts/" + id("K1").id() + "/board-seats", Map.of("ours", linId.toString()));

        assertThat(board(director.get(gu.address()).body())).contains("Our company", "云杉科技");
        assertThat(board(lin.get(gu.address()).body())).contains("Our company").doesNotContain("云杉科技");
        assertThat(board(lin.get(people("K1")).body())).contains("林知夏");
        assertThat(su.get(people("K2")).body()).doesNotContain("顾明阳");

        lin.get(gu.address());
        lin.post(gu.address() + "/erasure", Map.of());
        assertThat(rows("board_seat where contact_id = '" + gu + "'")).isZero();
    }

    @Test
    void bringOtherAccountsByWordOfMouth() {
        String address = "/accounts/" + id("K2").id() + "/referrals";
        director.get(address);

        director.post(address, Map.of("by", id("K1").id().toString(), "day", today().toString()));

        assertThat(director.get(address).body()).contains("Brought to us by", "恒岳重工有限公司");
        assertThat(director.get("/accounts/" + id("K1").id() + "/referrals").body())
                .contains("Has brought us", "云杉科技");
        assertThat(su.get(address).body()).doesNotContain("恒岳重工有限公司");
        director.get(address);
        assertThat(director.post(
                                "/accounts/" + id("K1").id() + "/referrals",
                                Map.of("by", id("K2").id().toString(), "day", today().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    /// What a page says about boards: the list below that heading.
    private static String board(String page) {
        int from = page.indexOf("oard", page.indexOf("<main"));
        return page.substring(from, page.indexOf("</ul>", from));
    }

    private void haveBeenThereAMonth() {
        house.asSystem(() ->
                jdbc.sql("update contact_post set from_day = from_day - 30").update());
    }
}
