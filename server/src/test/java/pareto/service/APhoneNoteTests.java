package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.testing.Visitor;

/// One click opens a form that knows the account, the second saves.
class APhoneNoteTests extends OneShop {

    private static final String PHONE = "/requests/new?channel=phone";

    @Autowired
    private Contacts contacts;

    @Test
    void beginsOnAnyPageOfTheAccountAndAtItsHit() {
        Visitor visitor = house.signedIn(desk);
        String link = "href=\"/accounts/" + shop.id() + PHONE + "\"";

        assertThat(visitor.get("/accounts/" + shop.id()).body()).contains(link);
        assertThat(visitor.get("/accounts/" + shop.id() + "/team").body()).contains(link);
        assertThat(visitor.get("/search/suggestions?q=%E4%BA%91%E5%B8%86").body())
                .contains(link);
        Visitor analyst = house.signedIn(Role.ANALYST);
        assertThat(analyst.get("/accounts/" + shop.id()).body()).doesNotContain(link);
        assertThat(analyst.get("/accounts/" + shop.id() + PHONE).statusCode()).isEqualTo(403);
    }

    @Test
    void needsNothingButWhatWasSaid() {
        Visitor visitor = house.signedIn(desk);
        assertThat(visitor.get("/accounts/" + shop.id() + PHONE).body()).contains("Phone note", "云帆零售");

        var saved = visitor.post(
                "/accounts/" + shop.id() + "/requests",
                Map.of("channel", "phone", "kind", "fault", "damage", "all", "said", "总部也断了\n从九点起"));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(visitor.get(Visitor.goal(saved)).body())
                .contains("<h1 translate=\"no\">总部也断了</h1>", "从九点起", "程禾", "by phone", "All down", "noted by")
                .contains("first responder");
        assertThat(visitor.post("/accounts/" + shop.id() + "/requests", Map.of("kind", "fault", "damage", "all"))
                        .body())
                .contains("Fill in “What the customer said”");
    }

    @Test
    void isCalledByItsFirstWordsWithoutHalfACharacter() {
        Visitor visitor = house.signedIn(desk);
        visitor.get("/accounts/" + shop.id() + PHONE);
        String words = "断".repeat(118);

        var saved = visitor.post(
                "/accounts/" + shop.id() + "/requests",
                Map.of("kind", "fault", "damage", "all", "said", words + "😀 总部也断了"));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(visitor.get(Visitor.goal(saved)).body()).contains("<h1 translate=\"no\">" + words + "…</h1>");
    }

    @Test
    void namesWhoAskedToThoseWhoMayKnow() {
        ContactId asked = actors.system("test", () -> contacts.add(shop, somebody("温可")));
        Visitor visitor = house.signedIn(manager);
        assertThat(visitor.get("/accounts/" + shop.id() + PHONE).body()).contains("温可");
        var saved = visitor.post(
                "/accounts/" + shop.id() + "/requests",
                Map.of("kind", "order", "damage", "none", "said", "加两条专线", "contact", asked.toString()));

        String page = Visitor.goal(saved);
        assertThat(visitor.get(page).body()).contains("温可", "noted by 林知夏");
        assertThat(house.signedIn(Role.ANALYST).get(page).body())
                .contains("加两条专线")
                .doesNotContain("温可");
        assertThat(house.asSystem(() -> jdbc.sql("select count(*) from audit where what = 'account.did.contactsRead'"
                                + " and subject = ? and actor_id = ?")
                        .params(
                                page.substring(page.lastIndexOf('/') + 1),
                                manager.id().id())
                        .query(Long.class)
                        .single()))
                .isPositive();
        assertThat(visitor.post(
                                "/accounts/" + shop.id() + "/requests",
                                Map.of(
                                        "kind",
                                        "order",
                                        "damage",
                                        "none",
                                        "said",
                                        "x",
                                        "contact",
                                        manager.id().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void findsItsAccountWhereNoneWasOpen() {
        Visitor visitor = house.signedIn(desk);

        assertThat(visitor.get("/requests/new?q=%E4%BA%91%E5%B8%86").body())
                .contains("/accounts/" + shop.id() + "/requests/new");
        assertThat(visitor.get("/requests/new?q=zzzz").body()).contains("Nothing found");
    }

    static NewContact somebody(String name) {
        return new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("信息总监", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2039, 1, 1)));
    }
}
