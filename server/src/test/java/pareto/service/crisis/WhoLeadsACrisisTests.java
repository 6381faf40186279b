package pareto.service.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.shell.Refusal;

class WhoLeadsACrisisTests extends OneCrisis {

    @Autowired
    private CrisisDuties duties;

    @Autowired
    private CrisisLists lists;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isWhoeverDeclaresItUnlessADirectorSetsAnother() {
        assertThat(seen(declared()).leader().name()).isEqualTo("林知夏");

        request = opened("收银系统中断");
        assertThat(seen(declared(director, deputy.id())).leader().name()).isEqualTo("苏禾");
    }

    /// The desk sees the request and takes requests in, and does not answer for this one.
    @Test
    void itIsDeclaredByWhoeverAnswersTheirStandInOrADirector() {
        assertThatThrownBy(() -> declared(desk, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> declared(deputy, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> declared(executive, null)).isInstanceOf(Refusal.class);

        standsIn(deputy, manager);
        assertThat(seen(declared(deputy, null)).declaredBy()).isEqualTo("苏禾");
    }

    @Test
    void asksAnotherAndLeadsUntilTheyAccept() {
        UUID crisis = declared(manager, deputy.id());
        assertThat(seen(crisis).leader().name()).isEqualTo("林知夏");
        assertThat(seen(crisis).offer()).isNotNull().extracting("name").isEqualTo("苏禾");
        assertThat(as(deputy, lists::offeredToActor)).hasSize(1);
        assertThatThrownBy(() -> as(desk, () -> running.accept(crisis))).isInstanceOf(Refusal.class);

        as(deputy, () -> running.decline(crisis));
        assertThat(seen(crisis).offer()).isNull();
        assertThat(as(deputy, lists::offeredToActor)).isEmpty();

        as(manager, () -> running.lead(crisis, deputy.id()));
        as(deputy, () -> running.accept(crisis));
        assertThat(seen(crisis).leader().name()).isEqualTo("苏禾");
        assertThat(seen(crisis).offer()).isNull();
        assertThat(seen(crisis).leaders()).extracting(Crisis.Lead::name).containsExactly("林知夏", "苏禾");
    }

    @Test
    void isSetByADirectorAtOnce() {
        UUID crisis = declared();
        as(director, () -> running.lead(crisis, desk.id()));
        assertThat(seen(crisis).leader().name()).isEqualTo("程禾");
        assertThatThrownBy(() -> as(director, () -> running.lead(crisis, executive.id())))
                .as("executives change nothing")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isMissingAtNoInstantWhichTheDatabaseKeeps() {
        Playbook by = playbooks.of(playbook("业务全部中断")).getFirst();
        assertThatThrownBy(() -> house.asSystem(() -> transaction.execute(status -> jdbc.sql("""
                        insert into crisis
                            (id, request_id, account_id, playbook_id, number, severity, reason, declared_by, declared_at)
                        values (gen_random_uuid(), ?, ?, ?, 1, 'critical', '无人指挥', actor(), ?)
                        """)
                        .params(request.id(), shop.id(), by.id(), Timestamp.from(now()))
                        .update())))
                .hasStackTraceContaining("Somebody must lead a crisis");
        assertThat(house.asSystem(() -> reading.of(request))).isEmpty();
    }

    @Test
    void isOneAfterTheOther() {
        UUID crisis = declared();
        assertThatThrownBy(() -> house.asSystem(
                        () -> jdbc.sql("""
                        insert into crisis_leader (crisis_id, since, request_id, account_id, identity_id, set_by)
                        select crisis_id, since - interval '1 hour', request_id, account_id, ?, actor() from crisis_leader
                        where crisis_id = ?
                        """).params(deputy.id().id(), crisis).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("later on than the last");
    }

    /// Four at once, in turn to one of two: whoever leads already is refused, nobody leads beside another.
    @Test
    void isOneHoweverManySetThemAtOnce() throws Exception {
        UUID crisis = declared();
        try (var servers = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 16; i++) {
                WithPassword to = i % 2 == 0 ? deputy : desk;
                all.add(servers.submit(() -> {
                    try {
                        as(director, () -> running.lead(crisis, to.id()));
                    } catch (Refusal already) {
                        // they lead already
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        List<Crisis.Lead> leaders = seen(crisis).leaders();
        assertThat(leaders).hasSizeGreaterThan(1);
        assertThat(leaders)
                .extracting(Crisis.Lead::since)
                .doesNotHaveDuplicates()
                .isSorted();
        for (int i = 1; i < leaders.size(); i++) {
            assertThat(leaders.get(i).who()).isNotEqualTo(leaders.get(i - 1).who());
        }
    }

    @Test
    void ofOneCrisisOnARequestAtATime() {
        UUID first = declared();
        assertThatThrownBy(this::declared).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.asSystem(() -> jdbc.sql("""
                        insert into crisis (id, request_id, account_id, playbook_id, number, severity, reason, declared_by,
                            declared_at)
                        select gen_random_uuid(), request_id, account_id, playbook_id, number, severity, reason, declared_by,
                            declared_at + interval '1 hour' from crisis where id = ?
                        """).param(first).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("in a crisis already");

        closed(first);
        assertThat(declared()).isNotEqualTo(first);
    }

    @Test
    void leavesNotBeforeAnotherLeads() {
        UUID crisis = declared();
        assertThat(duties.of(manager.id())).isPresent();
        as(director, () -> running.lead(crisis, deputy.id()));
        assertThat(duties.of(manager.id())).isEmpty();
        closed(crisis);
        assertThat(duties.of(deputy.id())).isEmpty();
    }

    @Test
    void decidesWhoSitsInTheRoomAsDirectorsDo() {
        UUID crisis = declared();
        WithPassword stranger = house.person("陌生人", Role.MANAGER);
        assertThatThrownBy(() -> as(manager, () -> running.seat(crisis, stranger.id(), Part.TECHNICAL)))
                .as("who does not see the request")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(deputy, () -> running.seat(crisis, deputy.id(), Part.TECHNICAL)))
                .isInstanceOf(Refusal.class);

        as(manager, () -> running.seat(crisis, deputy.id(), Part.CUSTOMER));
        as(director, () -> running.seat(crisis, executive.id(), Part.MANAGEMENT));
        as(manager, () -> running.seat(crisis, deputy.id(), Part.TECHNICAL));
        assertThat(seen(crisis).members())
                .extracting(one -> one.name() + " " + one.part())
                .containsExactly("苏禾 TECHNICAL", "高远 MANAGEMENT");
        as(manager, () -> running.seat(crisis, deputy.id(), null));
        assertThat(seen(crisis).members()).extracting(Crisis.Member::name).containsExactly("高远");
    }

    @Test
    void saysHowBadItIsAndWhy() {
        UUID crisis = declared();
        as(manager, () -> running.weigh(crisis, Severity.MAJOR, "三家门店已恢复"));
        assertThat(seen(crisis).severity()).isEqualTo(Severity.MAJOR);
        assertThat(seen(crisis).declared()).isEqualTo(Severity.CRITICAL);
    }

    /// Who sees the account and changes nothing reads all of it.
    @Test
    void runsARoomThatOthersOnlyRead() {
        UUID crisis = declared();
        said(crisis, Audience.EXECUTIVES, "五家门店中断。", false);
        String room = "/crises/" + crisis;
        assertThat(house.signedIn(executive).get(room).body())
                .contains("五家门店中断。", "林知夏")
                .doesNotContain(room + "/words", room + "/members", room + "/log", room + "/closing");
        assertThat(house.signedIn(desk).get(room).body())
                .as("who changes other things, and is not in it")
                .doesNotContain(room + "/words", room + "/members");
        assertThat(house.signedIn(manager).get(room).body()).contains(room + "/words", room + "/members");
    }

    @Test
    void canTakeNothingOfItBack() {
        UUID crisis = declared();
        said(crisis, Audience.EXECUTIVES, "五家门店中断。", false);
        as(manager, () -> log.enter(crisis, Crisis.Kind.DECISION, "启用应急车"));
        for (String table : new String[] {"crisis", "crisis_leader", "crisis_plan", "crisis_word", "crisis_entry"}) {
            String of = table.equals("crisis") ? "id" : "crisis_id";
            assertThatThrownBy(() -> house.asSystem(() -> jdbc.sql("delete from " + table + " where " + of + " = ?")
                            .param(crisis)
                            .update()))
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }
}
