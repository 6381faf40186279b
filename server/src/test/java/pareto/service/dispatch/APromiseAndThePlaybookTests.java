package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.testing.Visitor;

/// Before a contract is signed: a playbook takes sixteen hours, day and night, if each of its two steps takes the eight
/// it may.
class APromiseAndThePlaybookTests extends ShopsOfARetailer {

    @Test
    void fitsWhereTheLongestWayTakesNoLonger() {
        released(once("check", 8), once("answer", 8, "check"));
        Visitor manager = visitor(owner);
        String contract = draft(manager);
        promise(manager, contract, "16");

        assertThat(manager.get(contract + "/draft/ways").body()).contains("In time", "check › answer");
        assertThat(manager.get(contract).body()).contains(contract + "/draft/ways");
    }

    @Test
    void isTooShortWhereASecondIsMissing() {
        released(once("check", 8), once("answer", 8, "check"));
        Visitor manager = visitor(owner);
        String contract = draft(manager);
        promise(manager, contract, "15.9");

        assertThat(manager.get(contract + "/draft/ways").body()).contains("Too late", "over by");
    }

    @Test
    void isNoneWhereNothingIsToBeDone() {
        Visitor manager = visitor(owner);

        assertThat(manager.get(draft(manager) + "/draft/ways").body()).contains("promises no time");
    }

    private String draft(Visitor manager) {
        String contracts = "/accounts/" + retail.id() + "/contracts";
        manager.get(contracts);
        var form = new HashMap<>(Map.of("title", "门店专线", "first", "2026-01-01", "fee", "12000", "currency", "CNY"));
        form.put("number", "HT-" + UUID.randomUUID().toString().substring(0, 8));
        var answer = manager.post(contracts, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Visitor.goal(answer);
    }

    private static void promise(Visitor manager, String contract, String hours) {
        Map<String, String> form =
                new HashMap<>(Map.of("service", "门店专线", "metric", "RESTORATION", "kind", "each", "limit", hours));
        manager.get(contract + "/terms/new");
        assertThat(manager.post(contract + "/terms", form).statusCode()).isEqualTo(302);
    }
}
