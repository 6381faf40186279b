package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the database itself refuses, whoever asks.
class WhatIsKeptOfARequestTests extends OneShop {

    @Test
    void isNeverWithoutSomebodyWhoAnswers() {
        assertThatThrownBy(() -> house.asSystem(() -> {
                    jdbc.sql("""
                            insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                            values (gen_random_uuid(), ?, 'fault', 'none', '没人负责', 'page', 'raised', now(), actor())
                            """).param(shop.id()).update();
                }))
                .rootCause()
                .hasMessageContaining("Somebody must answer");
        assertThatThrownBy(() ->
                        does("update request set raised_at = raised_at - interval '1 hour' where id = ?", noted()))
                .rootCause()
                .hasMessageContaining("Somebody must answer");
    }

    @Test
    void isAddedToAndNeverChanged() {
        RequestId id = noted();
        for (String change : List.of(
                "update request_owner set identity_id = actor() where request_id = ?",
                "update request_owner set since = since + interval '1 second' where request_id = ?",
                "delete from request_owner where request_id = ?",
                "update request_step set said = '别的' where request_id = ?",
                "delete from request_step where request_id = ?")) {
            assertThatThrownBy(() -> does(change, id)).as(change).rootCause().hasMessageContaining("never changed");
        }
        assertThat(answered(id)).containsExactly("林知夏");
    }

    @Test
    void isAnsweredForByOneAfterTheOther() {
        RequestId id = noted();

        assertThatThrownBy(() -> does("""
                        insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                        select request_id, since - interval '1 second', account_id, identity_id, 'taken', set_by
                        from request_owner where request_id = ?
                        """, id)).rootCause().hasMessageContaining("later on than the last");
    }

    @Test
    void goesWithItsAccount() {
        RequestId id = noted();
        as(manager, () -> passing.offer(id, desk.id(), "请接手"));

        actors.system("test", accounts::forgetAll);

        for (String table :
                List.of("request", "request_owner", "request_step", "request_hand_over", "request_message")) {
            assertThat(house.asSystem(() -> jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
    }

    private int does(String sql, RequestId id) {
        return house.asSystem(() -> jdbc.sql(sql).param(id.id()).update());
    }
}
