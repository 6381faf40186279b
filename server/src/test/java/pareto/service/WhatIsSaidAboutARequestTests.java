package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.testing.Visitor;

/// Messages for the customer and inside, with files, and colleagues who are called.
@RecordApplicationEvents
class WhatIsSaidAboutARequestTests extends OneShop {

    @Autowired
    private JoiningRequests joining;

    @Autowired
    private Identities identities;

    @Test
    void isForTheCustomerOrInside() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());

        say(visitor, id, Map.of("said", "今天下午换光模块"));
        say(visitor, id, Map.of("said", "物业不放行", "inside", "true"));

        assertThat(visitor.get(id.address()).body())
                .contains("今天下午换光模块", "物业不放行", "inside, not for the customer", "三家店的收银机");
        assertThat(visitor.get(id.address() + "?show=customers").body())
                .contains("今天下午换光模块")
                .doesNotContain("物业不放行");
        assertThat(visitor.post(id.address() + "/messages", Map.of("said", "  "))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void isWrittenByThoseWhoMayChangeSomething() {
        RequestId id = noted();
        Visitor analyst = house.signedIn(Role.ANALYST);

        assertThat(analyst.get(id.address()).body()).contains("三家店的收银机").doesNotContain("id=\"say\"");
        assertThat(analyst.post(id.address() + "/messages", Map.of("said", "x")).statusCode())
                .isEqualTo(403);
        assertThat(house.signedIn(Role.MANAGER)
                        .post(id.address() + "/messages", Map.of("said", "x"))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void comesWithFilesWhoseNamesAreHarmless() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());

        var sent = visitor.upload(
                id.address() + "/messages", "../..\\授权书\u0007.docx", "授权".getBytes(StandardCharsets.UTF_8));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String page = visitor.get(id.address()).body();
        Matcher file = Pattern.compile("href=\"(/requests/[^\"]+/messages/files/[^\"]+)\"")
                .matcher(page);
        assertThat(file.find()).isTrue();
        assertThat(page).contains("授权书.docx", "1 KB").doesNotContain("..\\");
        var fetched = visitor.get(file.group(1));
        assertThat(fetched.body()).isEqualTo("授权");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(fetched.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(house.signedIn(deputy).get(file.group(1)).statusCode()).isEqualTo(200);
        assertThat(house.signedIn(Role.MANAGER).get(file.group(1)).statusCode()).isEqualTo(404);
        assertThat(visitor.get(noted().address() + file.group(1).replaceAll(".*/messages", "/messages"))
                        .statusCode())
                .as("of another request")
                .isEqualTo(404);
    }

    @Test
    void callsColleaguesUntilTheyHaveLooked() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        say(visitor, id, Map.of("said", "请安排施工队", "call", deputy.id().toString()));
        Visitor called = house.signedIn(deputy);

        assertThat(called.get("/").body()).contains("Calls you", "收银专线中断");
        assertThat(called.get(id.address()).body()).contains("@苏禾");
        assertThat(called.get("/").body()).doesNotContain("Calls you");
        var stranger = house.person(Role.MANAGER);
        assertThat(visitor.post(
                                id.address() + "/messages",
                                Map.of("said", "x", "call", stranger.id().toString()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void isTurnedPageByPageWhereThereIsMuch() {
        RequestId id = noted();
        house.asSystem(() -> {
            jdbc.sql("""
                    insert into request_message (id, request_id, account_id, inside, said, channel, identity_id, said_at)
                    select gen_random_uuid(), ?, ?, n % 2 = 0, 'message ' || n || '.', 'page', actor(),
                        now() + n * interval '1 second' from generate_series(1, 1999) n
                    """).params(id.id(), shop.id()).update();
        });
        Visitor visitor = house.signedIn(manager);

        String latest = visitor.get(id.address()).body();
        assertThat(latest).contains("message 1999.", "message 1980.", "Earlier ones (2,000 in all)");
        assertThat(latest).doesNotContain("message 1979.");
        String earlier = visitor.get(earlier(latest)).body();
        assertThat(earlier).contains("message 1979.", "message 1960.", "Back to the latest");
        assertThat(earlier).doesNotContain("message 1980.");
        String customers = visitor.get(id.address() + "?show=customers").body();
        assertThat(customers).contains("message 1999.", "message 1961.").doesNotContain("message 1998.");
        assertThat(visitor.get(earlier(customers)).body())
                .contains("message 1959.")
                .doesNotContain("message 1958.");
        assertThat(List.of(earlier(customers))).allMatch(link -> link.contains("show=customers"));
    }

    @Test
    void isHeardFromTheCustomerAndCallsWhoeverAnswers() {
        RequestId into = mailed();
        RequestId id = noted();
        as(manager, () -> working.close(id, "已恢复"));
        actors.system("intake", () -> requests.hear(id, Channel.MAIL, null, "又断了！"));
        Visitor visitor = house.signedIn(manager);

        assertThat(visitor.get("/").body()).contains("Calls you");
        assertThat(visitor.get(id.address()).body()).contains("又断了！", "by mail", "@林知夏");
        assertThat(visitor.get("/").body()).doesNotContain("Calls you");
        RequestId merged = noted();
        as(manager, () -> joining.merge(merged, seen(into).number()));
        actors.system("intake", () -> requests.hear(merged, Channel.MAIL, null, "还有一家店"));
        assertThat(visitor.get(into.address()).body()).contains("还有一家店");
        assertThat(visitor.get(merged.address()).body()).doesNotContain("还有一家店");
    }

    @Test
    void letsGoOnWhatWaitedForTheCustomer(ApplicationEvents events) {
        RequestId id = noted();
        as(manager, () -> working.await(id, "请客户盖章"));

        actors.system("intake", () -> requests.hear(id, Channel.MAIL, null, "章盖好了"));

        assertThat(seen(id).state()).isEqualTo(RequestState.TAKEN);
        assertThat(house.asSystem(() -> steps.of(id)).getLast().step()).isEqualTo(Step.RESUMED);
        assertThat(events.stream(RequestGoesOn.class)).containsExactly(new RequestGoesOn(id, shop));
    }

    @Test
    void findsSomebodyWhereWhoeverAnsweredHasLeft() {
        RequestId id = as(desk, () -> requests.open(fault(Channel.PHONE)));
        as(desk, () -> working.finish(id, "已恢复"));
        actors.system("test", () -> identities.end(desk.id()));

        actors.system("intake", () -> requests.hear(id, Channel.MAIL, null, "又断了！"));

        assertThat(answered(id)).containsExactly("程禾", "林知夏");
        assertThat(house.signedIn(manager).get("/").body()).contains("Calls you", id.address());
    }

    @Test
    void callsUntilTheMessageThatCallsIsShown() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        say(
                visitor,
                id,
                Map.of("said", "请安排施工队", "inside", "true", "call", deputy.id().toString()));
        Visitor called = house.signedIn(deputy);

        assertThat(called.get(id.address() + "?show=customers").body()).doesNotContain("请安排施工队");
        assertThat(called.get("/").body()).contains("Calls you");
        called.get(id.address());
        assertThat(called.get("/").body()).doesNotContain("Calls you");
    }

    private static String earlier(String page) {
        Matcher link =
                Pattern.compile("href=\"(/requests/[^\"]*before=[^\"#]*)").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static void say(Visitor visitor, RequestId id, Map<String, String> form) {
        assertThat(visitor.post(id.address() + "/messages", form).statusCode()).isEqualTo(302);
    }
}
