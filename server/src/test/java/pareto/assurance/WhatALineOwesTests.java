package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.agreement.Promises;
import pareto.assurance.measured.Measured;
import pareto.calendar.CalendarChanged;
import pareto.calendar.CalendarId;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.values.Period;

/// From an outage that comes in to what is booked for it, before anybody asks.
class WhatALineOwesTests extends OneSignedLine {

    @Autowired
    private WorkingOut working;

    @Autowired
    private DueRows due;

    @Autowired
    private KeptContracts kept;

    @Autowired
    private Promises promises;

    @Autowired
    private Requests requests;

    @Test
    void isBookedAtOnceAndBecomesCostToServe() {
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");

        books("300");
        assertThat(costs()).as("25 % of 1,200").containsExactly(new BigDecimal("300"));
    }

    @Test
    void isBookedBeforeTheMonthIsOverOnceNothingCanSaveIt() {
        away("2026-03-02T08:00:00Z", "2026-03-02T08:44:38Z");
        working(() -> assertThat(booked()).as("2,678 seconds may be lost").isEmpty());

        away("2026-03-02T08:50:00Z", "2026-03-02T08:50:01Z");

        books("120");
    }

    @Test
    void isBookedWhileTheLineIsStillAway() {
        away("2026-03-02T08:30:00Z", null);
        working(() -> assertThat(booked()).as("878 seconds are left").isEmpty());

        clock.move(Duration.ofSeconds(879));
        takingUp.takeUp();

        books("120");
    }

    @Test
    void growsAsMoreIsLost() {
        away("2026-03-02T07:00:00Z", "2026-03-02T08:00:00Z");
        books("120");

        away("2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z");

        books("120", "180");
        assertThat(costs()).extracting(BigDecimal::toPlainString).containsExactly("120", "180");
    }

    @Test
    void isTakenBackByACounterEntry() {
        UUID outage = away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");

        corrected(outage, 2, "2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z", "customer");

        books("300", "-300");
        assertThat(costs()).extracting(BigDecimal::toPlainString).containsExactly("300", "-300");
        assertThatThrownBy(() -> house.asSystem(() ->
                        jdbc.sql("update compensation_entry set amount = 1").update()))
                .hasMessageContaining("never changed");
    }

    @Test
    void isBookedOnceHoweverOftenAndWhereverItBreaksOff() {
        var random = new Random(20260302);
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        for (int each = 0; each < 10; each++) {
            wait(random.nextInt(3));
            if (random.nextBoolean()) {
                breakingOff();
            }
            var together = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.runAsync(this::workOut))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(together).join();
        }

        books("300");
        assertThat(costs()).hasSize(1);
    }

    @Test
    void waitsWithTheMeasurementUntilSomebodyTakesItUp() {
        actors.system(
                "test",
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                            wait(1);
                            throw new IllegalStateException("broken off");
                        }))
                        .hasMessage("broken off"));
        assertThat(waiting()).as("neither is kept").isZero();

        house.asSystem(() -> jdbc.sql("""
                insert into assurance_due (id, contract_id, account_id, at) values (gen_random_uuid(), ?, ?, '2026-03-02')
                """).params(contract.id(), retail.id()).update());
        takingUp.takeUp();

        assertThat(waiting()).as("taken up, as after a start").isZero();
    }

    @Test
    void isMeasuredByEachVersionOnItsOwnDays() {
        UUID first = availability;
        inOneTransaction(() -> version(2, LocalDate.of(2026, 2, 15)));
        away("2026-02-14T22:00:00Z", "2026-02-15T02:00:00Z");

        books("300", "300");
        assertThat(house.asSystem(
                        () -> jdbc.sql("select distinct term_id from compensation_entry where contract_id = ?")
                                .param(contract.id())
                                .query(UUID.class)
                                .list()))
                .as("two hours of fourteen days are 0.6 %, twice")
                .containsExactlyInAnyOrder(first, availability);
    }

    @Test
    void isOwedForEveryFaultThatTookTooLong() {
        house.as(
                person.id(),
                () -> requests.open(
                        new NewRequest(retail, RequestKind.FAULT, Damage.ALL, "专线中断", "专线中断", Channel.MAIL, null)));
        working(() -> assertThat(booked()).isEmpty());

        clock.move(Duration.ofHours(4).plusSeconds(1));
        takingUp.takeUp();

        books("50");
    }

    @Test
    void isOwedForAFaultThatRanOutOfTimeAfterAPauseBeyondItsFirstDueTime() {
        RequestId fault = house.as(
                person.id(),
                () -> requests.open(
                        new NewRequest(retail, RequestKind.FAULT, Damage.ALL, "专线中断", "专线中断", Channel.MAIL, null)));
        posted("/requests/" + fault.id() + "/taking", Map.of());
        clock.move(Duration.ofHours(1));
        posted("/requests/" + fault.id() + "/waiting", Map.of("said", "请开门"));
        clock.move(Duration.ofHours(4));
        takingUp.takeUp();
        posted("/requests/" + fault.id() + "/resumption", Map.of());
        working(() -> assertThat(booked()).as("three hours are left").isEmpty());

        clock.move(Duration.ofHours(3).plusSeconds(1));
        takingUp.takeUp();

        books("50");
    }

    @Test
    void isWorkedOutAnewOnceAnotherVersionIsSigned() {
        UUID first = availability;
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");

        posted(contract.address() + "/drafts", Map.of());
        posted(contract.address() + "/signing", Map.of("on", "2026-03-02"));

        books("300", "300", "-300");
        assertThat(house.asSystem(() -> jdbc.sql("""
                        select sum(amount) from compensation_entry where contract_id = ? and term_id = ?
                        """)
                        .params(contract.id(), first)
                        .query(BigDecimal.class)
                        .single()))
                .as("the second version has the say from the first day on")
                .isZero();
    }

    @Test
    void isTakenBackOnceTheContractEndedBefore() {
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");

        posted(contract.address() + "/ends", Map.of("kind", "early", "last", "2026-02-09", "reason", "双方同意"));

        books("300", "-300");
    }

    @Test
    void isWorkedOutAnewOnceACalendarItCountsOnChanges() {
        CalendarId calendar = answersByTheOfficeInShanghai();
        working(() -> assertThat(waiting()).isZero());

        inOneTransaction(() -> {
            events.publishEvent(new CalendarChanged(calendar));
            assertThat(waiting()).isEqualTo(1);
        });
    }

    @Test
    void doesNotForgetWhatIsNotedWhileItIsWorkedOut() {
        Instant later = NINE.plusSeconds(60);
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    due.alone(contract);
                    List<UUID> stood = due.of(contract, NINE);
                    CompletableFuture.runAsync(() -> inOneTransaction(() -> due.add(contract, later)))
                            .join();
                    due.done(contract, stood, NINE.plusSeconds(86_400));
                }));

        assertThat(house.asSystem(() -> jdbc.sql("select at from assurance_due where contract_id = ?")
                        .param(contract.id())
                        .query((row, number) -> row.getTimestamp("at").toInstant())
                        .list()))
                .contains(later);
    }

    @Test
    void isLookedForInAMonthThatHasBegunWhereItsCalendarIs() {
        answersByTheOfficeInShanghai();
        LocalDate april = LocalDate.of(2026, 4, 1);

        List<Attained> begun = actors.system(
                "test",
                () -> transaction.execute(status -> kept
                        .of(
                                promises.signed(contract, april.plusYears(1)),
                                new Period(april, april.plusMonths(1)),
                                Instant.parse("2026-03-31T16:00:00Z"))
                        .stream()
                        .flatMap(promise -> promise.attained().stream())
                        .toList()));

        assertThat(begun).extracting(Attained::from).containsExactly(april);
    }

    /// From March on.
    private CalendarId answersByTheOfficeInShanghai() {
        var calendar = new CalendarId(UUID.randomUUID());
        inOneTransaction(() -> {
            jdbc.sql("""
                    insert into calendar (id, name, kind, zone, opened_at, opened_by)
                    values (?, ?, 'company', 'Asia/Shanghai', '2026-01-01', actor())
                    """).params(calendar.id(), "日历 " + calendar.id()).update();
            jdbc.sql("""
                    insert into calendar_version (id, calendar_id, number, week, made_at, made_by, what)
                    values (?, ?, 1, array_fill('09:00-18:00'::text, array[5]) || array['', ''], '2026-01-01', actor(), '')
                    """).params(UUID.randomUUID(), calendar.id()).update();
            version(2, LocalDate.of(2026, 3, 1), "CNY", calendar.id());
        });
        return calendar;
    }

    @Test
    void holdsItsAccountWhileItIsWorkedOutSoThatARemovalWaits() {
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    due.alone(contract);
                    var removal = CompletableFuture.runAsync(() -> inOneTransaction(() -> {
                        jdbc.sql("set local lock_timeout = '100ms'").update();
                        jdbc.sql("delete from account where id = ?")
                                .param(retail.id())
                                .update();
                    }));
                    assertThatThrownBy(removal::join).hasMessageContaining("lock timeout");
                }));
    }

    private void posted(String address, Map<String, String> form) {
        var answer = manager.post(address, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void books(String... amounts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(booked())
                        .containsExactlyElementsOf(
                                Stream.of(amounts).map(BigDecimal::new).toList()));
    }

    /// Once everything that waits was worked out.
    private void working(Runnable then) {
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        then.run();
    }

    private int waiting() {
        return house.asSystem(() -> jdbc.sql("select count(*) from assurance_due where contract_id = ? and at <= ?")
                .params(contract.id(), Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single());
    }

    private void wait(int times) {
        for (int each = 0; each < times; each++) {
            inOneTransaction(() -> events.publishEvent(new Measured(contract, NINE, null)));
        }
    }

    private void workOut() {
        actors.system("test", () -> working.workOut(contract));
    }

    /// As when the server goes down before the commit.
    private void breakingOff() {
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    working.workOut(contract);
                    status.setRollbackOnly();
                }));
    }
}
