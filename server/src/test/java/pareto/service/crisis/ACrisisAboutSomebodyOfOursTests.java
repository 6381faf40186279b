package pareto.service.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.MyRequests;
import pareto.service.NewRequest;
import pareto.service.RequestKind;
import pareto.service.RequestsBeside;
import pareto.shell.Refusal;

/// What is kept from somebody is kept with all that happens in its room.
class ACrisisAboutSomebodyOfOursTests extends OneCrisis {

    @Autowired
    private RequestsBeside beside;

    @Autowired
    private MyRequests mine;

    @Autowired
    private CrisisLists lists;

    /// A complaint about the manager, answered for by the director.
    private UUID aboutTheManager() {
        request = as(
                desk,
                () -> beside.open(
                        new NewRequest(
                                shop, RequestKind.COMPLAINT, Damage.NONE, "夜航无人回话", "要换人，否则离开", Channel.PHONE, null),
                        director.id(),
                        manager.id()));
        UUID crisis = declared(director, deputy.id());
        as(deputy, () -> running.seat(crisis, desk.id(), Part.CUSTOMER));
        said(crisis, Audience.CUSTOMER, "总监亲自处理。", false);
        as(deputy, () -> log.enter(crisis, Crisis.Kind.DECISION, "换人跟进"));
        pass(java.time.Duration.ofHours(2));
        closed(crisis);
        return crisis;
    }

    @Test
    void isInNoTableForThem() {
        UUID crisis = aboutTheManager();
        List<String> tables =
                house.asSystem(() -> jdbc.sql("""
                        select distinct c.relname from pg_constraint f
                        join pg_class c on c.oid = f.conrelid and c.relrowsecurity
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'request_id'
                        where f.contype = 'f' and c.relname like 'crisis%'
                        """).query(String.class).list());
        assertThat(tables).hasSize(15);
        for (String one : tables) {
            String count = "select count(*) from " + one + " where request_id = ?";
            assertThat(house.as(
                            manager.id(),
                            () -> jdbc.sql(count)
                                    .param(request.id())
                                    .query(Long.class)
                                    .single()))
                    .as(one)
                    .isZero();
            if (!List.of("crisis_offer", "crisis_action_done", "crisis_change_done")
                    .contains(one)) {
                assertThat(house.as(
                                deputy.id(),
                                () -> jdbc.sql(count)
                                        .param(request.id())
                                        .query(Long.class)
                                        .single()))
                        .as("others see " + one)
                        .isPositive();
            }
        }
        assertThat(house.as(
                        manager.id(),
                        () -> jdbc.sql("select count(*) from crisis_standing where crisis_id = ?")
                                .param(crisis)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void isOnNoPageOfTheirs() {
        UUID crisis = aboutTheManager();
        var visitor = house.signedIn(manager);
        assertThat(visitor.get("/crises/" + crisis).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/crises").body()).doesNotContain("夜航无人回话");
        assertThat(visitor.get("/").body()).doesNotContain("夜航无人回话");
        assertThat(as(manager, () -> mine.waiting(5)).due())
                .noneMatch(one -> one.request().id().equals(request));
        assertThat(house.signedIn(desk).get("/crises/" + crisis).body()).contains("换人跟进");
    }

    @Test
    void isNeitherLedNorSatInByThem() {
        request = as(
                desk,
                () -> beside.open(
                        new NewRequest(shop, RequestKind.COMPLAINT, Damage.NONE, "夜航无人回话", "x", Channel.PHONE, null),
                        director.id(),
                        manager.id()));
        assertThatThrownBy(() -> declared(director, manager.id())).isInstanceOf(Refusal.class);
        UUID crisis = declared(director, null);
        assertThatThrownBy(() -> as(director, () -> running.seat(crisis, manager.id(), Part.TECHNICAL)))
                .isInstanceOf(Refusal.class);
        for (String sql : List.of("""
                insert into crisis_leader (crisis_id, since, request_id, account_id, identity_id, set_by)
                select id, declared_at + interval '1 hour', request_id, account_id, ?, actor() from crisis where id = ?
                """, """
                insert into crisis_member (crisis_id, identity_id, since, request_id, account_id, part, set_by)
                select id, ?, declared_at, request_id, account_id, 'technical', actor() from crisis where id = ?
                """, """
                insert into crisis_offer (id, crisis_id, offered_at, request_id, account_id, to_id, offered_by)
                select gen_random_uuid(), id, declared_at, request_id, account_id, ?, actor() from crisis where id = ?
                """)) {
            assertThatThrownBy(() -> house.asSystem(() ->
                            jdbc.sql(sql).params(manager.id().id(), crisis).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("kept from them");
        }
    }

    /// Whoever answers for the request leads then, and nothing is left to whom it is about.
    @Test
    void losesThemOnceItIsSaidThatItIsAboutThem() {
        request = as(
                manager,
                () -> requests.open(new NewRequest(
                        shop, RequestKind.COMPLAINT, Damage.NONE, "没有人回电话", "没有人回电话", Channel.PHONE, null)));
        UUID crisis = declared(manager, deputy.id());
        as(manager, () -> running.seat(crisis, manager.id(), Part.CUSTOMER));
        as(desk, () -> beside.keep(requests.alone(request), manager.id(), director.id()));

        assertThat(seen(crisis).leader().name()).isEqualTo("许峥");
        assertThat(seen(crisis).members()).isEmpty();
        assertThat(as(manager, lists::roomsOfActor)).isEmpty();
        assertThatThrownBy(() -> as(manager, () -> running.weigh(crisis, Severity.SERIOUS, "没那么严重")))
                .isInstanceOf(Refusal.class);
    }
}
