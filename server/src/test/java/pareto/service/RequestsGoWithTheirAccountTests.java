package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.testing.Visitor;

/// Two accounts turn out to be one, and then not.
class RequestsGoWithTheirAccountTests extends OneShop {

    @Test
    void whenTwoBecomeOneAndBack() {
        RequestId id = noted();
        as(manager, () -> passing.offer(id, deputy.id(), "请接手"));
        Visitor visitor = house.signedIn(director);
        visitor.get("/accounts/" + bank.id() + "/merges/new?with=" + shop.id());

        visitor.post(
                "/accounts/" + bank.id() + "/merges", Map.of("with", shop.id().toString(), "reason", "其实是一家"));
        assertThat(seen(id).account().name()).isEqualTo("华晟银行");
        as(deputy, () -> passing.accept(id));

        String merge = house.asSystem(() -> jdbc.sql("select id::text from account_merge where undone_at is null")
                .query(String.class)
                .single());
        visitor.post("/accounts/" + bank.id() + "/merges/" + merge + "/undo", Map.of());

        assertThat(seen(id).account().name()).isEqualTo("云帆零售");
        assertThat(answered(id)).containsExactly("林知夏", "苏禾");
        assertThat(house.asSystem(() -> jdbc.sql("""
                        select count(*) from request_owner o join request_step s using (request_id)
                        join request_message m using (request_id) join request_hand_over h using (request_id)
                        where request_id = ? and o.account_id = ? and s.account_id = o.account_id
                            and m.account_id = o.account_id and h.account_id = o.account_id
                        """)
                        .params(id.id(), shop.id())
                        .query(Long.class)
                        .single()))
                .isEqualTo(4);
    }
}
