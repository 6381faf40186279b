package pareto.assurance.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pareto.access.Role;
import pareto.testing.Visitor;

/// Outages that a person enters, corrects and sets aside, with all that was ever known of them.
@RecordApplicationEvents
class OutagesByHandTests extends OneMeasuredContract {

    @Test
    void areEnteredByTheDesk() {
        Visitor desk = house.signedIn(Role.DESK);
        desk.get("/");
        assertThat(desk.post(address() + "/outages", outage()).statusCode()).isEqualTo(302);

        assertThat(inFebruary()).singleElement().satisfies(known -> {
            assertThat(known.subject()).isEqualTo(line.id());
            assertThat(known.from()).isEqualTo(NINE);
            assertThat(known.to()).isEqualTo(TWO);
            assertThat(known.cause()).isEqualTo(Cause.OURS);
            assertThat(known.note()).isEqualTo("光缆被挖断");
        });
        assertThat(manager.get(address()).body()).contains("深圳一店专线", "5h");
    }

    @Test
    void areEnteredByNobodyWhoOnlyLooks() {
        Visitor executive = house.signedIn(Role.EXECUTIVE);
        executive.get("/");
        assertThat(executive.post(address() + "/outages", outage()).statusCode())
                .isEqualTo(403);
        assertThat(executive.get(address()).body()).contains("深圳一店专线").doesNotContain("/outages\"");
    }

    @Test
    void keepWhatWasKnownBefore() {
        String outage = entered();
        Map<String, String> corrected = new HashMap<>(outage());
        corrected.putAll(
                Map.of("cause", "PLANNED", "announced", "2026-01-20T09:00:00", "why", "客户同意的割接", "revision", "1"));
        assertThat(manager.post(outage, corrected).statusCode()).isEqualTo(302);

        assertThat(inFebruary()).singleElement().satisfies(known -> {
            assertThat(known.cause()).isEqualTo(Cause.PLANNED);
            assertThat(known.announced()).isEqualTo("2026-01-20T09:00:00Z");
            assertThat(known.revision()).isEqualTo(2);
        });
        assertThat(manager.get(outage).body()).contains("客户同意的割接", "Ours", "Planned maintenance", "林知夏");
    }

    @Test
    void areSetAsideAndCountedAgain() {
        String outage = entered();
        assertThat(manager.post(outage + "/removal", Map.of("why", "探针故障", "revision", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(inFebruary()).isEmpty();
        assertThat(manager.get(address()).body()).contains("Set aside");

        Map<String, String> again = new HashMap<>(outage());
        again.putAll(Map.of("why", "确实中断了", "revision", "2"));
        assertThat(manager.post(outage, again).statusCode()).isEqualTo(302);
        assertThat(inFebruary())
                .singleElement()
                .satisfies(known -> assertThat(known.revision()).isEqualTo(3));
    }

    @Test
    void areNotCorrectedOverSomebodyElse() {
        String outage = entered();
        Map<String, String> first = new HashMap<>(outage());
        first.putAll(Map.of("cause", "CUSTOMER", "why", "客户断电", "revision", "1"));
        assertThat(manager.post(outage, first).statusCode()).isEqualTo(302);
        Map<String, String> second = new HashMap<>(outage());
        second.putAll(Map.of("cause", "FORCE_MAJEURE", "why", "台风", "revision", "1"));
        assertThat(manager.post(outage, second).body()).contains("Somebody has changed it");
        assertThat(manager.post(outage + "/removal", Map.of("why", "x", "revision", "1"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void areRefusedInOneSentence() {
        refused("to", "2026-02-03T09:00:00", "“End” must be later than “Begin”.");
        refused("from", "yesterday", "“yesterday” in “Begin” is no time since 1990");
        refused("from", "1899-01-01T00:00:00", "is no time since 1990");
        refused("from", "", "Fill in “Begin”.");
        refused("to", "2099-01-01T00:00:00", "lies ahead");
        refused("announced", "2026-01-20T09:00:00", "belongs to planned maintenance only");
        refused("cause", "WHO_KNOWS", "write one of: ours, planned, customer, force_majeure");
        refused("subject", "广州", "Nothing measured under this contract is called “广州”");
        refused("note", "x".repeat(1_001), "“Note” may hold at most 1,000 characters");
        assertThat(inFebruary()).isEmpty();
    }

    @Test
    void tellOfTheTimeTheyTouch(ApplicationEvents told) {
        took(Source.API, outage("T-1", NINE, TEN));
        took(Source.API, outage("T-1", TEN, TWO));
        took(Source.API, outage("T-1", TEN, TWO));
        assertThat(told.stream(Measured.class).filter(one -> one.contract().equals(contract)))
                .containsExactly(new Measured(contract, NINE, TEN), new Measured(contract, NINE, TWO));
    }

    @Test
    void tellOnceOfAllThatComesTogether(ApplicationEvents told) {
        took(Source.API, outage("T-1", NINE, TEN), outage("T-2", TEN, TWO), outage("T-3", FEBRUARY, NINE));
        assertThat(told.stream(Measured.class).filter(one -> one.contract().equals(contract)))
                .containsExactly(new Measured(contract, FEBRUARY, TWO));
    }

    private void refused(String field, String typed, String sentence) {
        Map<String, String> form = new HashMap<>(outage());
        form.put(field, typed);
        HttpResponse<String> answer = manager.post(address() + "/outages", form);
        assertThat(answer.statusCode()).as(field + " " + typed).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    private String entered() {
        assertThat(manager.post(address() + "/outages", outage()).statusCode()).isEqualTo(302);
        List<Outage> known = inFebruary();
        return address() + "/outages/" + known.getFirst().id();
    }

    static Map<String, String> outage() {
        return Map.of(
                "subject",
                "深圳一店专线",
                "from",
                "2026-02-03T09:00:00",
                "to",
                "2026-02-03T14:00:00",
                "cause",
                "OURS",
                "note",
                "光缆被挖断");
    }
}
