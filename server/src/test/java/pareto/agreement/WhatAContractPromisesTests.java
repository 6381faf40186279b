package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;

/// Promises of a contract as pages tell them.
class WhatAContractPromisesTests extends OneContract {

    /// Of 1,234.55 a quarter is 308.6375, rounded 308.64; at 98.2 two steps of 0.5 are begun below 99, each 5 %.
    @Test
    void reckonsWhatWouldBeOwed() {
        String contract = opened(fresh());
        String term = promised(contract);

        assertThat(manager.get(term + "?value=99.2&fee=1234.55").body())
                .contains("below 99.5%: 25%", "1 × 25% × ¥1,234.55 = ¥308.6375", "half up: ¥308.64", "Owed: ¥308.64");
        assertThat(manager.get(term + "?value=98.2&fee=1234.55").body())
                .contains("2 × 5% × ¥1,234.55", "123.455", "Owed: ¥123.46");
        assertThat(manager.get(term + "?value=99.9&fee=1000").body()).contains("The promise is kept");
        assertThat(manager.get(term + "?value=99.2&fee=8000").body())
                .contains("The cap of the month takes ¥703.55", "Owed: ¥1,296.45");
        assertThat(manager.get(term + "?value=x&fee=1").body()).contains("is no number");
    }

    @Test
    void tellsTheDeskWhatIsPromisedAndNotWhatItCosts() {
        String contract = opened(fresh());
        String term = promised(contract);
        var desk = house.signedIn(Role.DESK);

        assertThat(desk.get(contract).body())
                .contains("at least 99.9% over a month")
                .doesNotContain("4,321", "25%", "Papers", "Save the draft");
        assertThat(desk.get(term + "?value=99&fee=100").body())
                .contains("Planned maintenance announced at least 5 days before")
                .doesNotContain("Compensation", "Owed");
        assertThat(desk.post(contract + "/signing", Map.of("on", today.toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.signedIn(Role.READER).get(contract).body())
                .contains("¥4,321.50")
                .doesNotContain("Save the draft");
    }

    @Test
    void refusesWhatCannotBeMeantInOneSentence() {
        String contract = opened(fresh());
        var faults = new ArrayList<String>();
        Map.<Map<String, String>, String>of(
                        Map.of("target", "101"), "is more than there can be",
                        Map.of("metric", "GLORY"), "Choose one for “Metric”",
                        Map.of("kind", "each"), "has no limit of single cases",
                        Map.of("beyond1", "99.95"), "before the target of 99.9 is missed",
                        Map.of("beyond2", "99.9"), "is not worse than the one before",
                        Map.of("amount2", ""), "needs both its limit and what is owed",
                        Map.of("amount1", "0"), "must be more than 0",
                        Map.of("endMonths", ""), "needs both misses and months",
                        Map.of("target", "ninety"), "is no number",
                        Map.of("service", ""), "Fill in “Service”")
                .forEach((wrong, sentence) -> {
                    var form = new HashMap<>(availability());
                    form.putAll(wrong);
                    var answer = manager.post(contract + "/terms", form);
                    if (answer.statusCode() != 400 || !answer.body().contains(sentence)) {
                        faults.add(wrong + " " + answer.statusCode());
                    }
                });
        assertThat(faults).isEmpty();
        assertThat(manager.post(of(retail), Map.of("number", fresh(), "title", "x", "first", "2026-02-30"))
                        .body())
                .contains("is no day from 1990 to 2099");
        assertThat(manager.post(
                                of(retail),
                                Map.of("number", fresh(), "title", "x", "first", "2026-02-01", "last", "2026-01-01"))
                        .body())
                .contains("lies before the first day");
        assertThat(manager.post(
                                of(retail),
                                Map.of("number", fresh(), "title", "x", "first", "2026-02-01", "renewal", "3"))
                        .body())
                .contains("cannot go on after it");
        assertThat(manager.post(
                                contract + "/draft/parties",
                                Map.of("account", bank.id().toString()))
                        .body())
                .contains("not in the group");
    }

    @Test
    void speaksChineseToo() {
        String contract = opened(fresh());
        String term = promised(contract);
        manager.post("/language", Map.of("language", "zh", "back", "/me"));

        assertThat(manager.get(term + "?value=99.2&fee=1234.55").body())
                .contains("每月不低于 99.9%", "低于 99.5%：月费的 25%", "应赔付 ¥308.64", "12 个月内未达标 3 次");
        assertThat(manager.get(contract).body()).contains("草稿", "服务水平承诺", "到期后每次自动续 12 个月");
        assertThat(manager.get(term + "/edit").body()).contains("赔付档位");
        assertThat(manager.get(contract + "/terms/new").body()).contains("添加承诺");
    }
}
