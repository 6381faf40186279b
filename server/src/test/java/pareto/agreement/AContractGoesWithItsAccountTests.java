package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.testing.Visitor;

/// What was signed stays through merges of accounts, and goes with them.
class AContractGoesWithItsAccountTests extends OneContract {

    @Test
    void goesWithItsAccountWhenTwoBecomeOneAndBack() {
        var director = house.signedIn(Role.DIRECTOR);
        String contract = opened(fresh());
        promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        signed(contract);

        merged(director, bank, shop);
        assertThat(director.get(contract).body()).contains("华晟银行").doesNotContain("云帆深圳");
        merged(director, bank, retail);
        assertThat(director.get("/accounts/" + bank.id() + "/contracts").body()).contains("门店专线");
        assertThat(director.get(contract).body()).contains("below 99.5%: 25%", "¥4,321.50");

        undone(director);
        undone(director);
        assertThat(director.get(contract).body()).contains("云帆零售", "云帆深圳", "below 99.5%: 25%", "¥4,321.50");
    }

    private void merged(Visitor director, AccountId into, AccountId other) {
        director.get("/accounts/" + into.id() + "/merges/new?with=" + other.id());
        assertThat(director.post(
                                "/accounts/" + into.id() + "/merges",
                                Map.of("with", other.id().toString(), "reason", "其实是一家"))
                        .statusCode())
                .isEqualTo(302);
    }

    private void undone(Visitor director) {
        String merge = house.asSystem(() -> jdbc.sql(
                        "select id::text from account_merge where undone_at is null order by merged_at desc limit 1")
                .query(String.class)
                .single());
        assertThat(director.post("/accounts/" + bank.id() + "/merges/" + merge + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void isGoneWithItsAccount() {
        String contract = opened(fresh());
        promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        manager.post(contract + "/draft/signatories", Map.of("contact", somebody("温可")));
        signed(contract);

        actors.system("test", accounts::forgetAll);

        assertThat(house.asSystem(() -> jdbc.sql("select count(*) from sla_band")
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(manager.get(contract).statusCode()).isEqualTo(404);
    }
}
