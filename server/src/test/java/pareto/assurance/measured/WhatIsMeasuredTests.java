package pareto.assurance.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// What is measured under a contract, said by whoever drafts it.
class WhatIsMeasuredTests extends OneMeasuredContract {

    @Test
    void isAddedAndChanged() {
        assertThat(manager.post(address() + "/subjects", subject()).statusCode())
                .isEqualTo(302);
        Subject added = named("广州二店专线");
        assertThat(added.site()).isEqualTo("广州二店");
        assertThat(added.service()).isEqualTo("十二家门店专线");
        assertThat(added.fee()).isEqualByComparingTo("420.5");
        assertThat(added.spare()).isFalse();
        assertThat(added.from()).isEqualTo("2026-02-01");
        assertThat(added.to()).isNull();

        Map<String, String> changed = new HashMap<>(subject());
        changed.putAll(Map.of("last", "2026-06-30", "spare", "on", "fee", "500"));
        changed.putAll(Map.of("since", "2026-06-01", "why", "新资费"));
        assertThat(manager.post(address() + "/subjects/" + added.id().id(), changed)
                        .statusCode())
                .isEqualTo(302);
        Subject now = named("广州二店专线");
        assertThat(now.to()).as("the day after the last").isEqualTo("2026-07-01");
        assertThat(now.spare()).isTrue();
        assertThat(now.fee()).isEqualByComparingTo("500");
    }

    @Test
    void hasOutagesBeforeItsFirstDayThatSayTheyDoNotCount() {
        manager.post(address() + "/subjects", subject());
        for (String day : List.of("2026-01-31", "2026-02-01")) {
            manager.post(
                    address() + "/outages",
                    Map.of("subject", "广州二店专线", "from", day + "T20:00", "to", day + "T23:00", "cause", "OURS"));
        }
        assertThat(manager.get(address()).body().split("counts for nothing", -1))
                .hasSize(2);
    }

    @Test
    void namesTheDayItCannotRead() {
        manager.post(address() + "/subjects", subject());
        String added = address() + "/subjects/" + named("广州二店专线").id().id();
        assertThat(manager.post(added + "/correction", Map.of("what", "fee", "since", "soon"))
                        .body())
                .contains("the day from which it holds")
                .doesNotContain("{0}");
    }

    @Test
    void isShownWithoutItsFeeToTheDesk() {
        Visitor desk = house.signedIn(Role.DESK);
        desk.get("/");
        assertThat(manager.get(address()).body()).contains("350.00");
        String withoutIds = desk.get(address()).body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
        assertThat(withoutIds.replace(number(), ""))
                .contains("深圳一店专线", "SZ-001")
                .doesNotContain("350");
        assertThat(desk.post(address() + "/subjects", subject()).statusCode()).isEqualTo(403);
    }

    @Test
    void standsOnThePageOfItsContract() {
        String page = manager.get(contract.address()).body();
        assertThat(page).contains("hx-get=\"" + address() + "/section\"");
        assertThat(manager.get(address() + "/section").body()).contains("things measured: 2");
    }

    @Test
    void hasANameOfItsOwn() {
        Map<String, String> again = new HashMap<>(subject());
        again.put("name", "SZ-001");
        assertThat(manager.post(address() + "/subjects", again).body()).contains("is called SZ-001 already");
        again.put("name", "新线");
        again.put("external", "深圳一店备线");
        assertThat(manager.post(address() + "/subjects", again).statusCode()).isEqualTo(409);
    }

    @Test
    void isRefusedInOneSentence() {
        refused("name", "", "Fill in “Name or number” with at most 120 characters.");
        refused("fee", "lots", "“lots” in “Fee of a month” is no number");
        refused("from", "soon", "“soon” in “First day” is no day");
        refused("last", "2026-01-31", "The last day");
        refused("service", "", "Fill in “Service of the promises”");
    }

    @Test
    void isNothingToWhoeverDoesNotSeeTheAccount() {
        Visitor stranger = house.signedIn(Role.MANAGER);
        stranger.get("/");
        assertThat(stranger.get(address()).statusCode()).isEqualTo(404);
        assertThat(stranger.post(address() + "/subjects", subject()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(address() + "/outages", OutagesByHandTests.outage())
                        .statusCode())
                .isEqualTo(404);
    }

    /// Made of random letters and digits.
    private String number() {
        return asManager(() -> contracts.known(contract.id()).number());
    }

    private void refused(String field, String typed, String sentence) {
        Map<String, String> form = new HashMap<>(subject());
        form.put(field, typed);
        var answer = manager.post(address() + "/subjects", form);
        assertThat(answer.statusCode()).as(field + " " + typed).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    private Subject named(String name) {
        return asManager(() -> measurements.subjects(contract)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> subject() {
        return Map.of("name", "广州二店专线", "site", "广州二店", "service", "十二家门店专线", "fee", "420.5", "from", "2026-02-01");
    }
}
