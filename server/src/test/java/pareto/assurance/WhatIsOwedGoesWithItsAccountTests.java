package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;

/// The ledger and the statements move with their account, and go with it.
class WhatIsOwedGoesWithItsAccountTests extends OneSignedLine {

    private static final List<String> TABLES =
            List.of("compensation_entry", "statement", "statement_money", "statement_answer");

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void anApprovedStatement() {
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        await().atMost(Duration.ofSeconds(30)).until(() -> booked().size() == 1);
        var month = Map.of(
                "month", "2026-02", "seen", seal("2026-02"), "revision", "1", "agrees", "yes", "on", "2026-03-02");
        manager.post(contract.address() + "/statement/approval", month);
        manager.post(contract.address() + "/statement/answer", month);
        TABLES.forEach(table -> assertThat(of(retail, table)).as(table).isEqualTo(1));
    }

    @Test
    void whenASystemJobMovesItAsAMergeDoes() {
        String code = "HS-" + UUID.randomUUID();
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount(code, "华晟银行", null))));
        AccountId bank = house.account(code);

        TABLES.forEach(
                table -> house.asSystem(() -> jdbc.sql("update " + table + " set account_id = ? where account_id = ?")
                        .params(bank.id(), retail.id())
                        .update()));

        TABLES.forEach(table -> assertThat(of(bank, table)).as(table).isEqualTo(1));
    }

    @Test
    void whenAllAreForgotten() {
        actors.system("test", accounts::forgetAll);

        TABLES.forEach(table -> assertThat(of(retail, table)).as(table).isZero());
    }

    private int of(AccountId account, String table) {
        return house.asSystem(() -> jdbc.sql("select count(*) from " + table + " where account_id = ?")
                .param(account.id())
                .query(Integer.class)
                .single());
    }
}
