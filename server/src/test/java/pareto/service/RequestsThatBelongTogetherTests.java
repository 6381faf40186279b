package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pareto.testing.Visitor;

/// One goes on in another, one is made from another, two are about the same thing.
@RecordApplicationEvents
class RequestsThatBelongTogetherTests extends OneShop {

    @Autowired
    private JoiningRequests joining;

    @Autowired
    private RequestLinks links;

    @Autowired
    private RequestMessages messages;

    @Test
    void goOnInOneWhenTheyAreMerged(ApplicationEvents events) {
        RequestId once = mailed();
        RequestId twice = noted();
        as(manager, () -> passing.offer(twice, desk.id(), "请接手"));
        Visitor visitor = house.signedIn(manager);
        visitor.get(twice.address());

        as(manager, () -> joining.merge(twice, seen(once).number()));

        assertThat(events.stream(RequestMerged.class)).containsExactly(new RequestMerged(twice, once, shop));
        assertThat(seen(twice).state()).isEqualTo(RequestState.MERGED);
        assertThat(visitor.get(twice.address()).body())
                .contains("Goes on in", seen(once).number(), "三家店的收银机")
                .doesNotContain("id=\"say\"");
        assertThat(visitor.get(once.address()).body())
                .contains("was merged into this one", seen(twice).number());
        assertThat(visitor.post(twice.address() + "/messages", Map.of("said", "x"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(house.asSystem(() -> handOvers.open(twice))).isEmpty();
        assertThat(visitor.get("/requests?show=mine").body()).doesNotContain(twice.address());
        assertThat(merge(visitor, once, seen(twice).number())).as("back").isEqualTo(409);
    }

    @Test
    void goOnInTheEarlierOneSoThatNoPromiseBeginsAnew() {
        RequestId earlier = noted();
        RequestId later = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(earlier.address());

        assertThat(merge(visitor, earlier, seen(later).number())).isEqualTo(409);
        assertThat(merge(visitor, later, seen(earlier).number())).isEqualTo(302);
    }

    @Test
    void goOnInAnotherWhateverLinkedThemBefore() {
        RequestId whole = noted();
        RequestId part = as(manager, () -> joining.split(whole, RequestKind.BILLING, "改发票抬头", List.of()));
        RequestId first = noted();
        RequestId second = noted();
        as(manager, () -> joining.link(first, seen(second).number()));

        as(manager, () -> joining.merge(part, seen(whole).number()));
        as(manager, () -> joining.merge(second, seen(first).number()));

        Visitor visitor = house.signedIn(manager);
        assertThat(visitor.get(part.address()).body()).contains("Goes on in", whole.address());
        assertThat(visitor.get(second.address()).body()).contains("Goes on in", first.address());
        actors.system("intake", () -> requests.hear(part, Channel.MAIL, null, "抬头是总公司"));
        assertThat(visitor.get(whole.address()).body()).contains("抬头是总公司");
        assertThat(as(manager, () -> links.of(whole)))
                .as("one thing is said of two")
                .extracting(RequestLinks.Linked::key)
                .containsExactly("service.link.MERGED.from");
    }

    @Test
    void tellNoNumberOfWhatTheReaderDoesNotSee() {
        RequestId id = noted();
        var asked = new NewRequest(bank, RequestKind.FAULT, Damage.NONE, "银行专线", "", Channel.PAGE, null);
        RequestId other = as(director, () -> requests.open(asked));
        as(director, () -> joining.link(id, seen(other).number()));

        assertThat(house.signedIn(manager).get(id.address()).body())
                .contains("Linked with another request")
                .doesNotContain(seen(other).number());
        assertThat(house.signedIn(director).get(id.address()).body())
                .contains("Linked with " + seen(other).number());
    }

    @Test
    void keepWhoseWordsTheyAreWhenOneIsSplitOff() {
        RequestId id = noted();
        UUID first = as(
                manager,
                () -> house.asSystem(() -> jdbc.sql("select id from request_message where request_id = ?")
                        .param(id.id())
                        .query(UUID.class)
                        .single()));

        RequestId part = as(manager, () -> joining.split(id, RequestKind.FAULT, "另一家店", List.of(first)));

        Conversation said = house.asSystem(() -> messages.of(part, false, null));
        assertThat(said.said()).extracting(Conversation.Said::said).containsExactly("三家店的收银机都连不上总部。");
        assertThat(said.said().getFirst().byThem()).isTrue();
    }

    @Test
    void areMergedWithinOneAccountAndByWhoeverAnswers() {
        RequestId id = noted();
        var asked = new NewRequest(bank, RequestKind.FAULT, Damage.NONE, "银行专线", "", Channel.PAGE, null);
        RequestId other = as(director, () -> requests.open(asked));
        Visitor boss = house.signedIn(director);
        boss.get(id.address());

        assertThat(merge(boss, id, seen(other).number())).isEqualTo(400);
        assertThat(merge(boss, id, seen(id).number())).isEqualTo(400);
        assertThat(merge(boss, id, "GC-2026-99999")).isEqualTo(404);
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        assertThat(merge(visitor, id, seen(other).number()))
                .as("not hers to see")
                .isEqualTo(404);
        RequestId second = mailed();
        Visitor helper = house.signedIn(deputy);
        helper.get(id.address());
        assertThat(merge(helper, id, seen(second).number())).isEqualTo(403);
    }

    @Test
    void takeChosenMessagesAlongWhenOneIsSplitOff() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(deputy);
        visitor.get(id.address());
        visitor.post(id.address() + "/messages", Map.of("said", "另外，发票抬头要改", "inside", "true"));
        Matcher messages = Pattern.compile("name=\"message\" value=\"([^\"]+)\"")
                .matcher(visitor.get(id.address() + "/split").body());
        List<String> found = messages.results().map(one -> one.group(1)).toList();
        assertThat(found).hasSize(2);

        var split = visitor.post(
                id.address() + "/split", Map.of("title", "改发票抬头", "kind", "billing", "message", found.getLast()));

        assertThat(split.statusCode()).isEqualTo(302);
        String part = visitor.get(Visitor.goal(split)).body();
        assertThat(part)
                .contains("改发票抬头", "另外，发票抬头要改", "this one was split from it", "inside, not for the customer")
                .contains("苏禾")
                .doesNotContain("三家店的收银机");
        assertThat(visitor.get(id.address()).body()).contains("was split from this one", "另外，发票抬头要改");
        assertThat(answered(id)).containsExactly("林知夏");
        assertThat(visitor.post(
                                noted().address() + "/split",
                                Map.of("title", "x", "kind", "billing", "message", found.getLast()))
                        .statusCode())
                .as("a message of another request")
                .isEqualTo(404);
    }

    @Test
    void areLinkedOnceWhosesoeverTheyAre() {
        RequestId id = noted();
        var asked = new NewRequest(bank, RequestKind.FAULT, Damage.NONE, "银行专线", "", Channel.PAGE, null);
        RequestId other = as(director, () -> requests.open(asked));
        Visitor boss = house.signedIn(director);
        boss.get(id.address());

        assertThat(link(boss, id, seen(other).number())).isEqualTo(302);
        assertThat(link(boss, other, seen(id).number())).as("again").isEqualTo(409);
        assertThat(link(boss, id, seen(id).number())).as("itself").isEqualTo(409);

        assertThat(boss.get(other.address()).body()).contains("linked", seen(id).number());
        assertThat(house.signedIn(manager).get(id.address()).body())
                .contains("收银专线中断")
                .doesNotContain("银行专线");
    }

    private static int merge(Visitor visitor, RequestId id, String number) {
        return visitor.post(id.address() + "/merging", Map.of("number", number)).statusCode();
    }

    private static int link(Visitor visitor, RequestId id, String number) {
        return visitor.post(id.address() + "/links", Map.of("number", number)).statusCode();
    }
}
