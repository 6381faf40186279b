package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Start;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.service.stopwatch.Stopwatches.Known;
import pareto.testing.Visitor;
import pareto.values.Reading;

/// 云帆零售 was promised, signed, an answer within half an hour and a repair within four, day and night; by another
/// contract a repair within two.
class WhatARequestWasPromisedTests extends OneShop {

    @Autowired
    private Stopwatches stopwatches;

    @Autowired
    private SayingSomething saying;

    @Autowired
    private JoiningRequests joining;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void twoContracts() {
        visitor = house.signedIn(manager);
        visitor.get("/");
        signed(Map.of("RESPONSE", "0.5", "RESTORATION", "4"));
        signed(Map.of("RESTORATION", "2", "PROVISIONING", "10"));
    }

    @Test
    void isMeasuredFromTheMomentItWasRaisedByWhatIsDueFirst() {
        RequestId id = mailed();

        assertThat(of(id))
                .as("a fault is answered and mended; nothing is provided")
                .extracting(Known::what, Known::due)
                .containsExactlyInAnyOrder(
                        tuple("RESPONSE", after(id, Duration.ofMinutes(30))),
                        tuple("RESTORATION", after(id, Duration.ofHours(2))));
        assertThat(stopwatches(noted()))
                .as("whoever rang has been answered")
                .containsEntry("RESPONSE", Reading.State.STOPPED)
                .containsEntry("RESTORATION", Reading.State.RUNNING);
    }

    @Test
    void pausesWhileTheCustomerHasToDoSomethingAndStopsWhenItIsDone() {
        RequestId id = noted();

        as(manager, () -> working.await(id, "请物业开门"));
        assertThat(stopwatches(id)).containsEntry("RESTORATION", Reading.State.PAUSED);
        assertThat(reading(id, "RESTORATION").pauses())
                .extracting(Reading.Pause::reason)
                .contains("请物业开门");
        as(manager, () -> working.resume(id, "门已开"));
        assertThat(stopwatches(id)).containsEntry("RESTORATION", Reading.State.RUNNING);

        as(manager, () -> working.finish(id, "已换光纤"));
        assertThat(stopwatches(id)).containsEntry("RESTORATION", Reading.State.STOPPED);
        as(manager, () -> working.reopen(id, "又断了"));
        assertThat(stopwatches(id))
                .containsEntry("RESTORATION", Reading.State.RUNNING)
                .as("an answer is not undone")
                .containsEntry("RESPONSE", Reading.State.STOPPED);

        as(manager, () -> working.await(id, "请再看"));
        as(manager, () -> working.close(id, "好了"));
        assertThat(stopwatches(id)).as("also from a pause").containsEntry("RESTORATION", Reading.State.STOPPED);
    }

    @Test
    void isAnsweredByTheFirstWordOfOurs() {
        RequestId id = mailed();
        assertThat(stopwatches(id)).containsEntry("RESPONSE", Reading.State.RUNNING);

        say(id, true, "先看告警");
        assertThat(stopwatches(id)).as("inside").containsEntry("RESPONSE", Reading.State.RUNNING);
        say(id, false, "已派人去看");
        say(id, false, "还有五分钟");

        assertThat(stopwatches(id))
                .containsEntry("RESPONSE", Reading.State.STOPPED)
                .containsEntry("RESTORATION", Reading.State.RUNNING);
    }

    @Test
    void isAnsweredOnceByManyWhoSpeakAtOnce() throws Exception {
        RequestId id = mailed();
        var begin = new CountDownLatch(1);
        List<Future<?>> voices = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int voice = 0; voice < 8; voice++) {
                String words = "第 " + voice + " 句";
                voices.add(threads.submit(() -> {
                    begin.await();
                    say(id, false, words);
                    return words;
                }));
            }
            begin.countDown();
            for (Future<?> voice : voices) {
                voice.get();
            }
        }

        assertThat(house.asSystem(() -> jdbc.sql("select count(*) from request_message where request_id = ?")
                        .param(id.id())
                        .query(Integer.class)
                        .single()))
                .as("what came in, and all that was said")
                .isEqualTo(1 + 8);
        assertThat(stopwatches(id)).containsEntry("RESPONSE", Reading.State.STOPPED);
    }

    @Test
    void isConsumedInTheHandsOfWhoeverAnswers() {
        RequestId id = mailed();

        as(desk, () -> working.take(id));

        assertThat(reading(id, "RESTORATION").consumed().getLast().owner().person())
                .isEqualTo(desk.id());
    }

    @Test
    void isPromisedInWordsOnTopAndCanBeMoved() {
        RequestId id = noted();
        String page = id.address() + "/promises";
        LocalDate day = LocalDate.now(clock).plusDays(20);

        assertThat(visitor.post(page, Map.of("what", "十二家店全部交付", "day", day.toString(), "hour", "18:00"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(visitor.get(page).body()).contains("十二家店全部交付", "Promised in words", "First answer", "Restored");
        assertThat(of(id).getLast().due()).isEqualTo(moment(day, 18, 0));
        LocalDate other = day.minusDays(9);
        String move = page + "/" + of(id).getLast().id().id() + "/day";
        assertThat(visitor.post(move, Map.of("day", other.toString(), "hour", "18:00"))
                        .body())
                .contains("why the day is another");
        assertThat(visitor.post(move, Map.of("day", other.toString(), "hour", "12:30", "reason", "试营业提前"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(of(id).getLast().due()).isEqualTo(moment(other, 12, 30));
        assertThat(visitor.post(page, Map.of("what", "昨天", "day", "2020-01-01", "hour", "18:00"))
                        .body())
                .contains("not a day and hour to come");
    }

    @Test
    void goesOnInTheHandsOfWhoeverAnswersOnceItIsUndone() {
        RequestId id = mailed();
        as(desk, () -> working.take(id));
        as(desk, () -> working.finish(id, "好了"));
        house.asSystem(() -> owners.next(requests.alone(id), manager.id(), RequestOwners.How.HANDED_OVER));

        as(manager, () -> working.reopen(id, "又断了"));

        assertThat(reading(id, "RESTORATION").consumed().getLast().owner().person())
                .isEqualTo(manager.id());
    }

    @Test
    void isNoLongerCountedOnceItGoesOnInAnother() {
        RequestId other = noted();
        RequestId id = noted();

        as(manager, () -> joining.merge(id, seen(other).number()));

        assertThat(stopwatches(id)).containsEntry("RESTORATION", Reading.State.STOPPED);
        assertThat(stopwatches(other)).containsEntry("RESTORATION", Reading.State.RUNNING);
    }

    @Test
    void keepsTheBeginningOfALongReason() {
        RequestId id = noted();

        as(manager, () -> working.await(id, "请物业开门。".repeat(100)));

        assertThat(reading(id, "RESTORATION").pauses().getLast().reason()).hasSize(300);
        assertThat(seen(id).state()).isEqualTo(RequestState.WAITING);
    }

    /// The head office signed for the shop; whoever looks after the shop alone does not see that contract.
    @Test
    void isMeasuredAlsoWhereWhoeverEntersItDoesNotSeeTheContract() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null), new FoundAccount("YF-SZ", "云帆深圳", "YF"));
        shop = house.account("YF");
        AccountId branch = house.account("YF-SZ");
        WithPassword local = house.person("苏禾", Role.MANAGER);
        LocalDate since = LocalDate.now(clock);
        actors.system("test", () -> teams.entrust(List.of(shop, branch), manager.id(), since));
        signed(Map.of("RESTORATION", "3"), branch);
        actors.system("test", () -> teams.entrust(List.of(branch), local.id(), since));

        RequestId id = as(
                local,
                () -> requests.open(
                        new NewRequest(branch, RequestKind.FAULT, Damage.ALL, "断线", "断线", Channel.PAGE, null)));

        assertThat(stopwatches(id)).containsEntry("RESTORATION", Reading.State.RUNNING);
    }

    @Test
    void isMovedFromNowOn() {
        RequestId id = noted();
        String page = id.address() + "/promises";
        LocalDate day = LocalDate.now(clock).plusDays(20);
        promise(page, day);
        StopwatchId said = of(id).getLast().id();
        as(manager, () -> working.await(id, "等盖章"));
        assertThat(visitor.post(page, Map.of("what", "VPN", "day", day.toString(), "hour", "18:00"))
                        .statusCode())
                .as("no time passes while it waits")
                .isEqualTo(409);
        as(manager, () -> working.resume(id, "已盖章"));

        assertThat(visitor.post(page + "/" + said.id() + "/day", moved(day.minusDays(3)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Duration.between(
                        moment(day.minusDays(3), 18, 0), of(id).getLast().due()))
                .as("what was paused before moves the other day by nothing")
                .isLessThan(Duration.ofSeconds(2));

        as(manager, () -> working.finish(id, "好了"));
        assertThat(visitor.post(page, Map.of("what", "VPN", "day", day.toString(), "hour", "18:00"))
                        .statusCode())
                .as("nothing is promised of what is done")
                .isEqualTo(409);
    }

    @Test
    void staysMissedWhereAnotherDayIsPromisedTooLate() {
        RequestId id = noted();
        StopwatchId missed = StopwatchId.next();
        Instant start = clock.instant().minus(Duration.ofHours(2));
        Limit hour = Limit.until(start, start.plus(Duration.ofHours(1)));
        Holder owner = new Holder(null, manager.id());
        house.asSystem(() -> stopwatches.start(
                List.of(new Start(missed, id, shop, Purpose.SLA, "今天中午前", null, hour, owner, start))));

        String move = id.address() + "/promises/" + missed.id() + "/day";
        assertThat(visitor.post(move, moved(LocalDate.now(clock).plusDays(3))).statusCode())
                .isEqualTo(302);

        assertThat(of(id).stream().filter(known -> known.what().equals("今天中午前")))
                .as("the one that was missed, and the other day")
                .extracting(Known::open)
                .containsExactlyInAnyOrder(false, true);
        assertThat(house.asSystem(() -> stopwatches.read(List.of(missed), clock.instant()))
                        .values())
                .allSatisfy(reading -> assertThat(reading.missedAt()).isPresent());
    }

    private void promise(String page, LocalDate day) {
        assertThat(visitor.post(page, Map.of("what", "十二家店全部交付", "day", day.toString(), "hour", "18:00"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> moved(LocalDate day) {
        return Map.of("day", day.toString(), "hour", "18:00", "reason", "客户要提前");
    }

    @Test
    void isNothingWhereNothingWasSigned() {
        RequestId id = house.asSystem(() ->
                requests.open(new NewRequest(bank, RequestKind.FAULT, Damage.ALL, "断线", "断线", Channel.MAIL, null)));

        assertThat(of(id)).isEmpty();
    }

    private Instant moment(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(clock.getZone()).toInstant();
    }

    private void say(RequestId id, boolean inside, String words) {
        as(manager, () -> {
            try {
                saying.say(id, inside, words, List.of(), List.of());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private List<Known> of(RequestId id) {
        return house.asSystem(() -> stopwatches.of(id));
    }

    private Map<String, Reading.State> stopwatches(RequestId id) {
        Map<String, Reading.State> states = new HashMap<>();
        of(id).forEach(known ->
                states.put(known.what(), reading(id, known.what()).state()));
        return states;
    }

    private Reading<Holder> reading(RequestId id, String what) {
        Known known = of(id).stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
        return house.asSystem(() -> stopwatches.read(List.of(known.id()), clock.instant()))
                .values()
                .iterator()
                .next();
    }

    private Instant after(RequestId id, Duration limit) {
        return seen(id).raisedAt().truncatedTo(ChronoUnit.SECONDS).plus(limit);
    }

    private void signed(Map<String, String> limits, AccountId... covered) {
        String number = "YF-" + UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        String contract = Visitor.goal(visitor.post(
                "/accounts/" + shop.id() + "/contracts",
                Map.of(
                        "number",
                        number,
                        "title",
                        "门店专线",
                        "first",
                        today.minusDays(9).toString())));
        limits.forEach((metric, limit) -> assertThat(visitor.post(
                                contract + "/terms",
                                Map.of("service", "专线", "metric", metric, "kind", "each", "limit", limit))
                        .statusCode())
                .isEqualTo(302));
        for (AccountId one : covered) {
            visitor.post(contract + "/draft/parties", Map.of("account", one.id().toString()));
        }
        assertThat(visitor.post(contract + "/signing", Map.of("on", today.toString()))
                        .statusCode())
                .isEqualTo(302);
    }
}
