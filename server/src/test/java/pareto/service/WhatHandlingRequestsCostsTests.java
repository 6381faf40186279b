package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.account.AccountId;
import pareto.insight.Costs;
import pareto.insight.PieceRates;
import pareto.shell.Refusal;
import pareto.testing.Visitor;
import pareto.values.Money;

/// A closed fault costs 120, since a year ago; a task 40. 林知夏 closes.
class WhatHandlingRequestsCostsTests extends OneShop {

    @Autowired
    private PieceRates rates;

    @Autowired
    private Costs costs;

    @Autowired
    private JoiningRequests joining;

    /// @param day it counts on
    private record Entry(AccountId account, LocalDate day, BigDecimal amount, String what) {}

    @BeforeEach
    void rates() {
        costs(120, "fault", today().minusYears(1));
        costs(40, "task", today().minusYears(1));
    }

    @AfterEach
    void nothingIsLeft() {
        house.asSystem(() -> rates.all().forEach(rate -> rates.withdraw(rate.id())));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        house.asSystem(() -> jdbc.sql("""
                select count(*) = 0 from job
                where kind = 'service.cost' and num_nonnulls(finished_at, cancelled_at, failed_at) = 0
                """).query(Boolean.class).single()));
    }

    @Test
    void isBookedOnceTheRequestIsClosed() {
        RequestId id = noted();
        assertThat(booked()).isEmpty();

        as(manager, () -> working.close(id, "客户确认"));

        assertThat(booked()).containsExactly(new Entry(shop, today(), amount("120"), seen(id).number()));
        assertThat(costsOf(id)).containsExactly("1 120.0000 of 120.0000: 120.0000 + 0 x 40.0000");
    }

    /// 120 + 3 · 40; the fourth was dropped.
    @Test
    void growsByEveryTaskThatWasDone() {
        RequestId id = noted();
        tasks(id, "done", "done", "done", "dropped");

        as(manager, () -> working.close(id, "客户确认"));

        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("240"));
        assertThat(costsOf(id)).containsExactly("1 240.0000 of 240.0000: 120.0000 + 3 x 40.0000");
    }

    @Test
    void isTakenBackWhileItIsOpenAgainAndBookedAnewWithWhatWasDoneSince() {
        RequestId id = noted();
        as(manager, () -> working.close(id, "客户确认"));

        as(director, () -> working.reopen(id, "又断了"));
        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("120"), amount("-120"));

        tasks(id, "done");
        as(manager, () -> working.close(id, "这次好了"));
        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("120"), amount("-120"), amount("160"));
    }

    /// 120 + 1 · 40, once: the other one leads to it and is never closed.
    @Test
    void ofOneThatGoesOnInAnotherIsThatOfTheOther() {
        RequestId first = noted();
        RequestId second = noted();
        tasks(second, "done");
        as(manager, () -> joining.merge(second, seen(first).number()));
        assertThat(booked()).isEmpty();

        as(manager, () -> working.close(first, "客户确认"));

        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("160"));
        assertThatThrownBy(() -> as(manager, () -> working.close(second, "也好了")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ofOneThatWasSplitIsBookedForEachPart() {
        RequestId id = noted();
        RequestId part = as(manager, () -> joining.split(id, RequestKind.FAULT, "另一家店", List.of()));

        as(manager, () -> working.close(id, "客户确认"));
        as(manager, () -> working.close(part, "客户确认"));

        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("120"), amount("120"));
    }

    @Test
    void isNotBookedForAKindWithoutARate() {
        RequestId asked = as(
                manager,
                () -> requests.open(
                        new NewRequest(shop, RequestKind.IDEA, Damage.NONE, "想法", "想法", Channel.PHONE, null)));

        as(manager, () -> working.close(asked, "记下了"));

        assertThat(booked()).isEmpty();
    }

    /// Several click at once; one closes it.
    @Test
    void isBookedOnceHoweverManyCloseItAtOnce() throws Exception {
        RequestId id = noted();
        int closed = 0;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(() -> closes(manager, id));
            }
            for (var answer : senders.invokeAll(all)) {
                closed += answer.get() ? 1 : 0;
            }
        }

        assertThat(closed).isEqualTo(1);
        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("120"));
    }

    /// Something else stands under its reference, so that booking fails.
    @Test
    void isBookedTogetherWithTheClosingOrNeitherIsDone() {
        RequestId id = noted();
        house.asSystem(() -> costs.book(
                bank, today(), Costs.Kind.GIFT, new Money(amount("1"), "CNY"), "茶", "request " + id.id() + " 1"));

        assertThatThrownBy(() -> as(manager, () -> working.close(id, "客户确认")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(seen(id).state()).isEqualTo(RequestState.TAKEN);
        assertThat(costsOf(id)).isEmpty();
    }

    /// 150 from today: 30 more, on the day of the closing; withdrawn again, 30 less.
    @Test
    void followsARateThatIsEnteredLaterForTheDayItWasClosedOn() {
        RequestId id = noted();
        as(manager, () -> working.close(id, "客户确认"));

        costs(150, "fault", today());
        await().atMost(Duration.ofSeconds(30)).until(() -> booked().size() == 2);
        withdraw("fault", today());
        await().atMost(Duration.ofSeconds(30)).until(() -> booked().size() == 3);

        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("120"), amount("30"), amount("-30"));
        assertThat(booked()).extracting(Entry::day).containsOnly(today());
    }

    /// Under the reference of the first one's next entry something else stands.
    @Test
    void followsANewRateForAllOthersWhereOneCannotBeBooked() {
        List<RequestId> both = Stream.of(noted(), noted())
                .sorted(Comparator.comparing(id -> id.id().toString()))
                .toList();
        both.forEach(id -> as(manager, () -> working.close(id, "客户确认")));
        RequestId stuck = both.getFirst();
        house.asSystem(() -> costs.book(
                bank, today(), Costs.Kind.GIFT, new Money(amount("1"), "CNY"), "茶", "request " + stuck.id() + " 2"));

        costs(150, "fault", today());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ended()).startsWith("service.cost.job.left "));
        assertThat(costsOf(stuck)).hasSize(1);
        assertThat(costsOf(both.getLast())).hasSize(2);
    }

    /// How the latest job ended.
    private String ended() {
        return house.asSystem(() -> jdbc.sql("""
                        select coalesce(sentence_key || ' ' || sentence_args, '') from job where kind = 'service.cost'
                        order by requested_at desc, id desc limit 1
                        """).query(String.class).single());
    }

    @Test
    void isNotShownToWhomTheRequestIsKeptFrom() {
        costs(500, "complaint", today());
        RequestId about = house.asSystem(() -> requests.open(
                new NewRequest(shop, RequestKind.COMPLAINT, Damage.NONE, "关于经理", "不接电话", Channel.MAIL, null)));
        house.asSystem(() -> {
            owners.next(seen(about), director.id(), RequestOwners.How.HANDED_OVER);
            jdbc.sql("insert into request_kept_from values (?, ?, ?, actor(), now())")
                    .params(about.id(), manager.id().id(), shop.id())
                    .update();
            jdbc.sql("update request set state = 'closed' where id = ?")
                    .param(about.id())
                    .update();
            costs.book(
                    shop,
                    today(),
                    Costs.Kind.REQUEST,
                    new Money(amount("500"), "CNY"),
                    "GC",
                    "test " + about.id(),
                    about.id());
        });

        assertThat(sum(director)).isEqualByComparingTo("500");
        assertThat(sum(manager)).isEqualByComparingTo("0");
        assertThat(as(
                        manager,
                        () -> house.as(
                                manager.id(),
                                () -> jdbc.sql("select count(*) from audit where subject = ?")
                                        .param(about.id().toString())
                                        .query(Integer.class)
                                        .single())))
                .isZero();
    }

    @Test
    void goesWithItsAccountAlsoWhenTwoAreOneForAWhile() {
        RequestId id = noted();
        as(manager, () -> working.close(id, "客户确认"));
        Visitor visitor = house.signedIn(director);
        visitor.get("/accounts/" + bank.id() + "/merges/new?with=" + shop.id());

        visitor.post(
                "/accounts/" + bank.id() + "/merges", Map.of("with", shop.id().toString(), "reason", "其实是一家"));
        assertThat(booked()).extracting(Entry::account).containsExactly(bank);
        as(director, () -> working.reopen(id, "又断了"));
        assertThat(booked()).extracting(Entry::account).containsExactly(bank, bank);

        String merge = house.asSystem(() -> jdbc.sql("select id::text from account_merge where undone_at is null")
                .query(String.class)
                .single());
        visitor.post("/accounts/" + bank.id() + "/merges/" + merge + "/undo", Map.of());
        assertThat(booked()).extracting(Entry::account).containsExactly(shop, shop);
        assertThat(booked()).extracting(Entry::amount).containsExactly(amount("120"), amount("-120"));
    }

    private boolean closes(WithPassword person, RequestId id) {
        try {
            as(person, () -> working.close(id, "客户确认"));
            return true;
        } catch (Refusal late) {
            return false;
        }
    }

    private void costs(int amount, String piece, LocalDate from) {
        house.asSystem(() ->
                rates.add(rates.piece("request-" + piece).orElseThrow(), new Money(amount(amount + ""), "CNY"), from));
    }

    private void withdraw(String piece, LocalDate from) {
        house.asSystem(() -> rates.all().stream()
                .filter(rate -> rate.piece().code().equals(piece) && rate.from().equals(from))
                .forEach(rate -> rates.withdraw(rate.id())));
    }

    private void tasks(RequestId request, String... states) {
        UUID department = UUID.randomUUID();
        house.asSystem(() -> {
            jdbc.sql("insert into department (id, name, opened_at, opened_by) values (?, ?, now(), actor())")
                    .params(department, "部门 " + department)
                    .update();
            for (int place = 0; place < states.length; place++) {
                UUID stopwatch = UUID.randomUUID();
                jdbc.sql("insert into stopwatch (id, request_id, account_id, purpose, what, lines, open)"
                                + " values (?, ?, ?, 'ola', 'x', 1, false)")
                        .params(stopwatch, request.id(), shop.id())
                        .update();
                jdbc.sql("insert into task (id, request_id, account_id, step, place, title, department_id, assignee_id,"
                                + " found, state, stopwatch_id, created_at, over_at)"
                                + " values (gen_random_uuid(), ?, ?, ?, ?, '换线', ?, ?, 'head', ?, ?, now(), now())")
                        .params(
                                request.id(),
                                shop.id(),
                                "s" + place,
                                place,
                                department,
                                manager.id().id(),
                                states[place],
                                stopwatch)
                        .update();
            }
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount).setScale(4);
    }

    private List<Entry> booked() {
        return house.asSystem(() -> jdbc.sql("select * from cost_entry where kind = 'request' order by booked_at, id")
                .query((row, number) -> new Entry(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("what")))
                .list());
    }

    private List<String> costsOf(RequestId id) {
        return house.asSystem(
                () -> jdbc.sql("""
                select number || ' ' || amount || ' of ' || counted || ': ' || per_request || ' + ' || tasks || ' x ' || per_task
                from request_cost where request_id = ? order by number
                """).param(id.id()).query(String.class).list());
    }

    private BigDecimal sum(WithPassword person) {
        return house.as(
                person.id(),
                () -> jdbc.sql("select coalesce(sum(amount), 0) from cost_entry where account_id = ?")
                        .param(shop.id())
                        .query(BigDecimal.class)
                        .single());
    }
}
