package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.ConfidentialAccounts;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.shell.notice.Digest;
import pareto.testing.Visitor;

/// Templates of messages, and notices of what waits.
class WordsToBeginWithTests extends OneShop {

    @Autowired
    private RequestNotices notices;

    @Autowired
    private ConfidentialAccounts confidential;

    @Test
    void fillAMessageWithNumberAndTitle() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        Matcher template = Pattern.compile("<option value=\"([^\"]+[.]zh)\"[^>]*>受理回执")
                .matcher(visitor.get(id.address()).body());
        assertThat(template.find()).isTrue();

        String draft = id.address() + "/messages/draft";
        assertThat(visitor.post(draft, Map.of("template", template.group(1))).body())
                .contains("编号 " + seen(id).number() + "（收银专线中断）")
                .doesNotContain("value=\"true\" checked");
        assertThat(visitor.post(draft, Map.of("template", template.group(1).replace(".zh", ".en")))
                        .body())
                .contains("we have received your request, " + seen(id).number());
        assertThat(visitor.post(
                                draft,
                                Map.of(
                                        "template",
                                        template.group(1),
                                        "said",
                                        "您好，",
                                        "inside",
                                        "true",
                                        "call",
                                        deputy.id().toString()))
                        .body())
                .as("nothing that was typed or chosen is lost")
                .containsPattern("您好，\n\n[^<]*编号 " + seen(id).number())
                .contains("value=\"true\" checked", "value=\"" + deputy.id() + "\" selected");
        assertThat(visitor.get(id.address()).body()).doesNotContain("您好，");
    }

    @Test
    void areKeptByDirectorsAndTheDesk() {
        Visitor keeper = house.signedIn(desk);
        keeper.get("/requests/templates");
        Map<String, String> form =
                new HashMap<>(Map.of("nameZh", "道歉", "nameEn", "Apology", "saidZh", "很抱歉", "saidEn", "We are sorry"));
        assertThat(keeper.post("/requests/templates", form).statusCode()).isEqualTo(302);
        String page = keeper.get("/requests/templates").body();
        assertThat(page).contains("We are sorry");
        Matcher address = Pattern.compile("action=\"(/requests/templates/[^\"/]+)\"(?s:(?!</form>).)*?Apology")
                .matcher(page);
        assertThat(address.find()).isTrue();
        form.put("saidEn", "We are truly sorry");
        keeper.post(address.group(1), form);
        assertThat(keeper.get("/requests/templates").body()).contains("We are truly sorry");
        assertThat(keeper.post("/requests/templates", Map.of("nameZh", "缺")).statusCode())
                .isEqualTo(400);
        Visitor other = house.signedIn(Role.MANAGER);
        assertThat(other.get("/requests/templates").body()).contains("We are truly sorry");
        assertThat(other.post(address.group(1), form).statusCode()).isEqualTo(403);
        assertThat(keeper.post(address.group(1) + "/removal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(keeper.get("/requests/templates").body()).doesNotContain("truly sorry");
    }

    @Test
    void tellsByNoticeWhoIsCalledAndToWhomSomethingIsOffered() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        visitor.post(
                id.address() + "/messages",
                Map.of("said", "秘密的话", "call", deputy.id().toString()));
        as(manager, () -> passing.offer(id, deputy.id(), "请接手"));

        Digest digest = digest();

        assertThat(digest.fresh()).hasSize(2).allSatisfy(thing -> {
            assertThat(thing.title()).isEqualTo("云帆零售");
            assertThat(thing.path()).isEqualTo(id.address());
            assertThat(thing.toString()).doesNotContain("秘密的话");
        });
        actors.system("test", () -> confidential.close(shop, "国防项目"));
        assertThat(digest().fresh()).isEmpty();
    }

    private Digest digest() {
        return house.as(deputy.id(), () -> notices.digest(Set.of(), new Formats(Language.EN, clock.getZone())));
    }
}
