package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.service.QueueFilter.Show;
import pareto.testing.Visitor;

/// What everybody sees of what is open.
class TheQueueTests extends OneShop {

    @Autowired
    private Queue queue;

    @Test
    void showsMineAndWhatNobodyHasTaken() {
        RequestId noted = noted();
        RequestId mailed = mailed();
        RequestId closed = noted();
        as(manager, () -> working.close(closed, "已恢复"));
        Visitor visitor = house.signedIn(manager);

        assertThat(visitor.get("/requests").body())
                .contains(noted.address(), mailed.address())
                .doesNotContain(closed.address());
        assertThat(visitor.get("/requests?show=untaken").body())
                .contains(mailed.address())
                .doesNotContain(noted.address());
        assertThat(visitor.get("/requests?show=all&state=closed").body())
                .contains(closed.address())
                .doesNotContain(noted.address());
        assertThat(visitor.get("/requests?state=closed").body())
                .as("without saying that open ones are not meant")
                .contains(closed.address());
        assertThat(house.signedIn(deputy).get("/requests?show=mine").body())
                .contains("No such request")
                .doesNotContain(noted.address());
        assertThat(visitor.get("/requests?show=mine").body()).contains(noted.address(), mailed.address());
        assertThat(visitor.get("/").body())
                .contains("<i>2<span class=\"vh\"> waiting for you</span></i>", "Requests that wait for you");
    }

    @Test
    void findsByKindTitleAccountNumberAndOwner() {
        RequestId fault = noted();
        var asked = new NewRequest(bank, RequestKind.IDEA, Damage.NONE, "手机银行专线", "", Channel.PAGE, null);
        RequestId idea = as(director, () -> requests.open(asked));
        Visitor visitor = house.signedIn(director);

        for (String query : new String[] {
            "kind=idea",
            "q=%E6%89%8B%E6%9C%BA",
            "q=%E5%8D%8E%E6%99%9F",
            "q=" + seen(idea).number().toLowerCase(),
            "owner=" + director.id()
        }) {
            assertThat(visitor.get("/requests?" + query).body())
                    .as(query)
                    .contains(idea.address())
                    .doesNotContain(fault.address());
        }
        assertThat(visitor.get("/requests?q=100%25").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/requests?page=999&kind=nonsense").body()).contains("No such request");
    }

    @Test
    void countsWhatIsClosedToo() {
        mailed();
        noted();
        as(manager, () -> working.close(noted(), "已恢复"));
        var all = new QueueFilter(Show.OPEN, null, null, null, null, "", 1);
        var managers = new QueueFilter(Show.OPEN, null, null, manager.id(), null, "专线", 1);
        var desks = new QueueFilter(Show.OPEN, null, null, desk.id(), null, "", 1);
        var closed = new QueueFilter(Show.OPEN, null, RequestState.CLOSED, null, shop, "", 1);

        var some = Map.of(Show.OPEN, 2, Show.MINE, 2, Show.UNTAKEN, 1, Show.ALL, 3);
        assertThat(as(manager, () -> queue.counts(all))).isEqualTo(some);
        assertThat(as(manager, () -> queue.counts(managers))).isEqualTo(some);
        assertThat(as(manager, () -> queue.counts(desks)))
                .allSatisfy((show, count) -> assertThat(count).isZero());
        assertThat(as(manager, () -> queue.counts(closed)))
                .isEqualTo(Map.of(Show.OPEN, 0, Show.MINE, 0, Show.UNTAKEN, 0, Show.ALL, 1));
    }

    @Test
    void turnsItsPages() {
        for (int number = 0; number < 51; number++) {
            noted();
        }
        Visitor visitor = house.signedIn(manager);

        assertThat(visitor.get("/requests?show=mine").body()).contains("Page 1 of 2", "show=mine&amp;page=2");
        assertThat(visitor.get("/requests?show=mine&page=2").body()).contains("Page 2 of 2");
        assertThat(visitor.get("/accounts/" + shop.id() + "/requests").body()).contains("Page 1 of 2");
    }

    @Test
    void holdsNothingOfAccountsSomebodyDoesNotSee() {
        RequestId id = noted();
        Visitor other = house.signedIn(Role.MANAGER);

        assertThat(other.get("/requests?show=all").body()).doesNotContain(id.address(), "云帆");
        assertThat(other.get(id.address()).statusCode()).isEqualTo(404);
        assertThat(other.get("/accounts/" + shop.id() + "/requests").statusCode())
                .isEqualTo(404);
    }
}
