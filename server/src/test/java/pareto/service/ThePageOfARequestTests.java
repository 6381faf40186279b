package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// One page for everything about a request.
class ThePageOfARequestTests extends OneShop {

    @Test
    void saysWhoAnswersInWhichStateItIsAndWhatHappened() {
        RequestId id = mailed();
        Visitor visitor = house.signedIn(desk);
        assertThat(visitor.get(id.address()).body())
                .contains("Not taken", "nobody has taken it yet", "林知夏", "by mail", seen(id).number());

        visitor.post(id.address() + "/taking", Map.of());
        visitor.post(id.address() + "/waiting", Map.of("said", "请客户盖章"));

        assertThat(visitor.get(id.address()).body())
                .contains("Waits for customer", "first responder", "林知夏 answers for it for now")
                .contains("程禾 answers for it", "请客户盖章", "Go on");
    }

    @Test
    void handsItOverWithAnAnswer() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        visitor.post(id.address() + "/hand-over", Map.of("to", desk.id().toString(), "note", "我出差"));
        assertThat(visitor.get(id.address()).body()).contains("would hand this over to", "Take the offer back");
        Visitor other = house.signedIn(desk);
        assertThat(other.get("/").body()).contains("Offered to you");

        assertThat(other.get(id.address()).body()).contains("我出差", "Accept");
        assertThat(other.post(id.address() + "/hand-over/acceptance", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(other.get(id.address()).body()).contains("程禾 accepted it and answers for it", "first taken by 林知夏");
        assertThat(visitor.post(id.address() + "/closure", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void offersNothingToWhoeverMayOnlyRead() {
        RequestId id = noted();
        Visitor reader = house.signedIn(Role.READER);

        assertThat(reader.get(id.address()).body())
                .contains("收银专线中断")
                .doesNotContain("id=\"next\"", "id=\"hand-over\"", "id=\"say\"", "/damage\"");
        for (String action : new String[] {
            "taking", "waiting", "resumption", "completion", "closure", "reopening", "damage", "hand-over/acceptance"
        }) {
            assertThat(reader.post(id.address() + "/" + action, Map.of("said", "x", "damage", "all"))
                            .statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
    }

    @Test
    void isPartOfTheAccount() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(deputy);
        String account = "/accounts/" + shop.id();

        assertThat(visitor.get(account).body()).contains("hx-get=\"" + account + "/requests\"");
        assertThat(visitor.get(account + "/requests", "HX-Request", "true").body())
                .contains(id.address())
                .doesNotContain("<html");
        as(manager, () -> working.close(id, "已恢复"));
        assertThat(visitor.get(account + "/requests", "HX-Request", "true")
                        .body()
                        .strip())
                .isEmpty();
        assertThat(visitor.get(account + "/requests").body()).contains(id.address());
    }
}
