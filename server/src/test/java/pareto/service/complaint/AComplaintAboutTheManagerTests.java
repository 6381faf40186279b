package pareto.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.MyRequests;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.RequestState;
import pareto.shell.Refusal;
import pareto.testing.Visitor;

/// It goes beside them: they see nothing of it, are told nothing, and have no part in it.
class AComplaintAboutTheManagerTests extends OneComplaint {

    private static final String TITLE = "答应的事没有做";

    @Autowired
    private MyRequests mine;

    @Test
    void isAnsweredForByTheNearestAboveFromItsFirstMomentOn() {
        RequestId id = aboutTheManager();

        assertThat(seen(id).ownerName()).isEqualTo("沈岩");
        assertThat(seen(id).state()).isEqualTo(RequestState.RAISED);
        assertThat(house.asSystem(() -> beside.answered(id))).containsExactly(head.id());
        assertThat(file(id).level()).isEqualTo(2);
        assertThat(file(id).aboutName()).isEqualTo("林知夏");
        assertThat(as(head, () -> mine.waiting(5)).due())
                .extracting(MyRequests.Due::key)
                .containsExactly("service.complaint.mine.risen");
    }

    @Test
    void goesPastWhoeverAboveIsConcernedThemselves() {
        assertThat(seen(complained(head.id())).ownerName()).isEqualTo("许峥");
        IdentityId other = house.person("方远", Role.DIRECTOR).id();
        assertThat(seen(complained(director.id())).owner()).isIn(otherDirectors(other));
    }

    private List<IdentityId> otherDirectors(IdentityId one) {
        return Stream.concat(
                        Stream.of(one),
                        house.asSystem(colleagues::present).stream()
                                .filter(member -> member.role() == Role.DIRECTOR)
                                .map(member -> member.id()))
                .filter(member -> !member.equals(director.id()))
                .toList();
    }

    @Test
    void isNeitherFoundByThemNorWaitsForThem() {
        RequestId id = aboutTheManager();
        as(deputy, () -> raising.byHand(id, "客户催了"));
        String number = seen(id).number();

        assertThat(as(manager, () -> mine.waiting(5)).none()).isTrue();
        assertThat(as(manager, () -> requests.numbered(number))).isEmpty();
        assertThat(as(deputy, () -> requests.numbered(number))).isPresent();
    }

    /// Every table that hangs on a request, asked in their name.
    @Test
    void isInNoTableThatHangsOnIt() {
        RequestId id = aboutTheManager();
        as(head, () -> checking.answer(id, "没有交接", "换人跟进", LocalDate.now(clock), desk.id()));
        List<String> tables =
                house.asSystem(() -> jdbc.sql("""
                        select distinct c.relname || '.' || a.attname from pg_constraint f
                        join pg_class c on c.oid = f.conrelid and c.relrowsecurity
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
                        where f.contype = 'f' and f.confrelid = 'request'::regclass
                        """).query(String.class).list());

        assertThat(tables).contains("request_owner.request_id", "complaint_answer.request_id");
        for (String one : tables) {
            String[] parts = one.split("\\.");
            String count = "select count(*) from " + parts[0] + " where " + parts[1] + " = ?";
            assertThat(house.as(
                            manager.id(),
                            () -> jdbc.sql(count)
                                    .param(id.id())
                                    .query(Long.class)
                                    .single()))
                    .as(one)
                    .isZero();
        }
        assertThat(house.as(
                        manager.id(),
                        () -> jdbc.sql("select count(*) from request where id = ?")
                                .param(id.id())
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(house.as(
                        manager.id(),
                        () -> jdbc.sql("select count(*) from request_message where request_id = ?")
                                .param(id.id())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void isNotReadInTheAuditEither() {
        var keeper = house.person("安岚", Role.ADMINISTRATOR);
        RequestId id = complained(keeper.id());
        String count = "select count(*) from audit where subject = ?";

        assertThat(house.as(
                        keeper.id(),
                        () -> jdbc.sql(count)
                                .param(id.id().toString())
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(house.asSystem(() -> jdbc.sql(count)
                        .param(id.id().toString())
                        .query(Long.class)
                        .single()))
                .isPositive();
    }

    @Test
    void isNeverPassedToThemNorAreTheyCalledToIt() {
        RequestId id = aboutTheManager();
        String since = """
                insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                select id, raised_at + interval '1 hour', account_id, ?, 'assigned', actor() from request where id = ?
                """;
        assertThatThrownBy(() -> house.asSystem(
                        () -> jdbc.sql(since).params(manager.id().id(), id.id()).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("kept from them");
        String offered = """
                insert into request_hand_over (id, request_id, account_id, from_id, to_id, note, offered_at)
                select gen_random_uuid(), r.id, r.account_id, ?, ?, 'x', now() from request r where id = ?
                """;
        assertThatThrownBy(() -> house.asSystem(() -> jdbc.sql(offered)
                        .params(head.id().id(), manager.id().id(), id.id())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("kept from them");

        var page = house.signedIn(head).get("/requests/" + id.id()).body();
        assertThat(page).doesNotContain("value=\"" + manager.id() + "\"").contains("value=\"" + deputy.id() + "\"");
    }

    @Test
    void staysWithWhoeverAnswersWhenTheAccountGoesToWhomItIsAbout() {
        RequestId id = aboutTheManager();
        LocalDate today = LocalDate.now(clock);
        actors.system("test", () -> teams.entrust(List.of(shop), head.id(), today));
        actors.system("test", () -> teams.entrust(List.of(shop), manager.id(), today));

        assertThat(seen(id).owner()).isEqualTo(head.id());
    }

    @Test
    void isNotEnteredByWhomItIsAbout() {
        assertThatThrownBy(() -> as(
                        manager,
                        () -> complaining.open(asked(TITLE, Channel.PAGE), Nature.MANAGERIAL, "", manager.id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void leavesThemOnceItIsSaidWhomItIsAbout() {
        RequestId id = actors.system("intake", () -> requests.open(asked(TITLE, Channel.MAIL)));
        assertThat(seen(id).owner()).isEqualTo(manager.id());

        as(desk, () -> complaining.describe(id, Nature.MANAGERIAL, "", manager.id()));

        assertThat(seen(id).owner()).isEqualTo(head.id());
        assertThat(file(id).level()).isEqualTo(2);
        assertThatThrownBy(() -> as(manager, () -> requests.known(id))).isInstanceOf(Refusal.class);
    }

    @Test
    void isEnteredFromTheAccountByWhoeverSeesIt() {
        var reader = house.signedIn(Role.READER);
        assertThat(reader.get("/accounts/" + shop.id()).body()).contains("/accounts/" + shop.id() + "/complaints/new");
        assertThat(reader.get("/accounts/" + shop.id() + "/complaints/new").body())
                .contains("value=\"" + manager.id() + "\" selected");

        var answer = reader.post(
                "/accounts/" + shop.id() + "/complaints",
                Map.of("said", "没有回电话", "about", manager.id().toString(), "nature", "managerial"));

        assertThat(answer.statusCode()).isEqualTo(302);
        var id = new RequestId(java.util.UUID.fromString(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "")));
        assertThat(seen(id).owner()).isEqualTo(head.id());
    }

    /// Or they would read of it in the request it is joined with.
    @Test
    void standsByItself() {
        RequestId id = aboutTheManager();
        RequestId other = as(
                desk,
                () -> requests.open(
                        new NewRequest(shop, RequestKind.FAULT, Damage.NONE, "专线中断", "专线中断", Channel.PHONE, null)));
        String number = seen(other).number();
        String page = "/requests/" + id.id();
        Visitor visitor = house.signedIn(head);
        visitor.get(page);
        visitor.post(page + "/taking", Map.of());

        assertThat(visitor.post(page + "/links", Map.of("number", number)).statusCode())
                .isEqualTo(409);
        assertThat(visitor.post(page + "/merging", Map.of("number", number)).statusCode())
                .isEqualTo(409);
        assertThat(visitor.post(page + "/split", Map.of("kind", "fault", "title", "另一件"))
                        .statusCode())
                .isEqualTo(409);
        assertThatThrownBy(() -> house.asSystem(() ->
                        jdbc.sql("""
                        insert into request_link (request_id, other_id, account_id, kind, made_by, made_at)
                        values (?, ?, ?, 'linked', actor(), now())
                        """).params(other.id(), id.id(), shop.id()).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stands by itself");
        assertThatThrownBy(() -> house.asSystem(
                        () -> jdbc.sql("""
                        insert into request_dispatch
                            (request_id, account_id, version_id, important, dispatched_by, dispatched_at)
                        values (?, ?, gen_random_uuid(), false, actor(), now())
                        """).params(id.id(), shop.id()).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stands by itself");
    }

    @Test
    void isNotSaidToBeAboutSomebodyOnceItIsJoinedWithWhatTheySee() {
        RequestId id = complained(null);
        RequestId other = as(desk, () -> requests.open(asked("另一件", Channel.PHONE)));
        Visitor visitor = house.signedIn(desk);
        visitor.get("/requests/" + id.id());
        visitor.post(
                "/requests/" + id.id() + "/links", Map.of("number", seen(other).number()));

        assertThatThrownBy(() -> as(desk, () -> complaining.describe(id, Nature.MANAGERIAL, "", manager.id())))
                .isInstanceOf(Refusal.class);
    }
}
