package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.AccountId;

/// What contracts say about single requests, for the stopwatches that measure them.
class WhatEveryCaseIsPromisedTests extends OneContract {

    @Autowired
    private Promises promises;

    @Test
    void isInForceFromItsFirstDayUntilItsEndOnceItIsSigned() {
        String contract = opened(fresh());
        promised(contract);
        promised(contract, "RESTORATION", Map.of("kind", "each", "limit", "4"));
        promised(contract, "RESPONSE", Map.of("kind", "share", "target", "95", "limit", "0.5", "window", "MONTH"));
        assertThat(of(retail, today)).as("a draft promises nothing").isEmpty();

        signed(contract);

        assertThat(of(retail, today))
                .as("availability is no matter of single cases")
                .extracting(CasePromise::metric, CasePromise::limit, CasePromise::service)
                .containsExactlyInAnyOrder(
                        tuple(Metric.RESTORATION, new BigDecimal("4"), "门店专线"),
                        tuple(Metric.RESPONSE, new BigDecimal("0.5"), "门店专线"));
        assertThat(of(retail, today.minusYears(2))).isEmpty();
        assertThat(of(bank, today)).isEmpty();
    }

    @Test
    void reachesWhomTheVersionInForceCovers() {
        String contract = opened(fresh());
        promised(contract, "PROVISIONING", Map.of("kind", "each", "limit", "10"));
        signed(contract);
        assertThat(of(shop, today)).isEmpty();

        manager.post(contract + "/drafts", Map.of());
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        assertThat(of(shop, today)).as("not signed yet").isEmpty();
        signed(contract);

        assertThat(of(shop, today)).extracting(CasePromise::metric).containsExactly(Metric.PROVISIONING);
    }

    @Test
    void isKnownToWhoeverSeesTheAccountThatSigned() {
        String contract = opened(fresh());
        promised(contract, "RESTORATION", Map.of("kind", "each", "limit", "4"));
        signed(contract);

        assertThat(house.as(house.someone(Role.MANAGER), () -> promises.ofCases(retail, today)))
                .isEmpty();
        assertThat(house.as(house.someone(Role.DESK), () -> promises.ofCases(retail, today)))
                .hasSize(1);
    }

    private List<CasePromise> of(AccountId account, LocalDate on) {
        return house.as(person.id(), () -> promises.ofCases(account, on));
    }

    private void promised(String contract, String metric, Map<String, String> target) {
        var form = new HashMap<>(Map.of("service", "门店专线", "metric", metric));
        form.putAll(target);
        var answer = manager.post(contract + "/terms", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
