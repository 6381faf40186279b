package pareto.service.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.calendar.CalendarId;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.ReachedShares;
import pareto.service.stopwatch.SharesChanged;
import pareto.service.stopwatch.StopwatchId;
import pareto.testing.Visitor;

class ToldBeforeItIsLateTests extends OneLimit {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private ReachedShares shares;

    @Autowired
    private LevelTables tables;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whoeverHoldsTheTimeThenTheirSuperiorThenTheDirectorsOfTheTeam() {
        started();
        pass(Duration.ofHours(5).minusSeconds(1));
        assertThat(told()).isEmpty();

        pass(Duration.ofSeconds(1));
        pass(Duration.ofMinutes(150));
        pass(Duration.ofMinutes(90));
        pass(HOUR);
        pass(Duration.ofHours(20));

        assertThat(told()).containsExactly("50: 林知夏", "75: 林知夏, 程禾", "90: 林知夏, 程禾", "100: 林知夏, 程禾, 许峥");
    }

    /// Work is from nine to six with lunch at twelve, in Shanghai; Tuesday is a holiday. Eight hours that begin on
    /// Monday at ten are half used at three, three quarters at five, nine tenths on Wednesday at twelve past nine.
    @Test
    void whenTheHoursOfTheCalendarAreUsed() {
        Instant monday = nextMonday();
        clock.move(Duration.between(now(), monday.plus(Duration.ofHours(10))));
        started(Limit.working(office(monday.plus(Duration.ofDays(1))), Duration.ofHours(8)));

        for (String moment : List.of("0 15:00", "0 17:00", "2 09:12", "2 10:00")) {
            Instant reached = monday.plus(Duration.ofDays(Long.parseLong(moment.substring(0, 1))))
                    .plusSeconds(LocalTime.parse(moment.substring(2)).toSecondOfDay());
            int before = told().size();
            pass(Duration.between(now(), reached.minusSeconds(1)));
            assertThat(told()).as(moment).hasSize(before);
            pass(Duration.ofSeconds(1));
            assertThat(told()).as(moment).hasSize(before + 1);
        }
        assertThat(told()).last().isEqualTo("100: 林知夏, 程禾, 许峥");
    }

    @Test
    void onceHoweverManyServersLook() throws Exception {
        for (int i = 0; i < 40; i++) {
            started();
        }
        clock.move(Duration.ofHours(6));
        Callable<Boolean> looking = () -> {
            telling.tell();
            return true;
        };
        try (var servers = Executors.newFixedThreadPool(4)) {
            for (var one : servers.invokeAll(List.of(looking, looking, looking, looking))) {
                one.get();
            }
        }
        telling.tell();

        assertThat(told()).hasSize(40).containsOnly("50: 林知夏");
    }

    /// A stopwatch without a record, as only a fault could leave behind.
    @Test
    void alsoWhereAnotherRecordCannotBeRead() {
        started();
        house.asSystem(() -> jdbc.sql("""
                insert into stopwatch (id, request_id, account_id, purpose, what, lines, open, next_at)
                values (gen_random_uuid(), ?, ?, 'ola', '勘察', 1, true, ?)
                """)
                .params(request.id(), shop.id(), Timestamp.from(now()))
                .update());

        pass(Duration.ofHours(5));

        assertThat(told()).containsExactly("50: 林知夏");
    }

    @Test
    void ofTheHighestShareOnlyWhereSeveralWereReachedWhileNobodyLooked() {
        started();

        pass(Duration.ofMinutes(9 * 60 + 30));
        assertThat(told()).containsExactly("90: 林知夏, 程禾");

        pass(Duration.ofMinutes(30));
        assertThat(told()).hasSize(2).last().isEqualTo("100: 林知夏, 程禾, 许峥");
    }

    @Test
    void againOnlyWhereAShareIsReachedAgain() {
        StopwatchId id = started();
        pass(Duration.ofHours(8));
        assertThat(told()).containsExactly("75: 林知夏, 程禾");

        in(() -> stopwatches.pause(id, now(), "等客户盖章"));
        pass(Duration.ofHours(30));
        in(() -> stopwatches.resume(id, now()));
        pass(Duration.ofMinutes(59));
        assertThat(told()).as("due later, but three quarters were used before").hasSize(1);

        in(() -> stopwatches.agree(id, now(), Limit.working(null, Duration.ofHours(40)), now()));
        assertThat(nearFor(manager))
                .as("what was given more time is near no more")
                .isEmpty();
        pass(Duration.ofHours(11));
        assertThat(told()).hasSize(1);
        pass(Duration.ofMinutes(1));
        assertThat(told()).as("twenty of forty hours").hasSize(2).last().isEqualTo("50: 林知夏");
        assertThat(nearFor(manager)).containsExactly("50 钟楼店勘察");
        pass(Duration.ofHours(10));
        assertThat(told()).hasSize(3).last().isEqualTo("75: 林知夏, 程禾");
    }

    @Test
    void throughWhoeverStandsIn() {
        WithPassword deputy = house.person("苏禾", Role.SPECIALIST);
        standsIn(deputy, manager);
        started();

        pass(Duration.ofHours(8));

        assertThat(told()).containsExactly("75: 苏禾 for 林知夏, 程禾");
    }

    @Test
    void throughWhoeverStandsAboveSomebodyWhoHasLeft() {
        started();
        actors.system("test", () -> identities.end(manager.id()));

        pass(Duration.ofHours(5));

        assertThat(told()).containsExactly("50: 程禾");
    }

    @Test
    void nobodyWhoDoesNotSeeTheAccount() {
        started();
        house.asSystem(() -> jdbc.sql("delete from sight_grant").update());

        pass(Duration.ofHours(10));

        assertThat(told().getFirst()).contains("许峥", "秦朗").doesNotContain("林知夏", "程禾");
    }

    @Test
    void noMoreOnceItHasStopped() {
        StopwatchId id = started();
        pass(Duration.ofHours(8));
        assertThat(nearFor(head)).containsExactly("75 钟楼店勘察");

        in(() -> stopwatches.stop(id, now()));
        pass(Duration.ofHours(8));

        assertThat(told()).hasSize(1);
        assertThat(nearFor(head)).isEmpty();
    }

    @Test
    void onTodayAndOnTheRequestUntilTheyHaveOpenedIt() {
        started();
        pass(Duration.ofHours(10));
        Visitor visitor = house.signedIn(head);
        assertThat(visitor.get("/").body()).contains("Promises about to end", "12 店组网", "钟楼店勘察", "Not seen");
        assertThat(visitor.get("/requests/nearing").body()).contains("12 店组网", "Not seen");

        visitor.get("/requests/" + request.id());

        assertThat(visitor.get("/").body()).contains("Promises about to end").doesNotContain("Not seen");
        assertThat(nearFor(head)).containsExactly("100 钟楼店勘察 seen");
        assertThat(nearFor(director)).as("each by themselves").containsExactly("100 钟楼店勘察");
        assertThat(visitor.get("/requests/" + request.id() + "/escalations").body())
                .contains("The time is up", "林知夏", "程禾", "许峥", "seen");
    }

    @Test
    void atSharesThatDirectorsSet() {
        StopwatchId id = started();
        set(List.of(new Level(60, false, true, false)));
        try {
            await().untilAsserted(() -> assertThat(nextAt(id)).isEqualTo(now().plus(Duration.ofHours(6))));
            pass(Duration.ofHours(5));
            assertThat(told()).isEmpty();
            pass(HOUR);
            assertThat(told()).containsExactly("60: 程禾");
        } finally {
            set(tables.all().getLast().of(Purpose.OLA));
        }
    }

    @Test
    void inWhichCityATaskIsNear() {
        site(started());

        pass(Duration.ofHours(5));

        assertThat(house.signedIn(manager).get("/requests/nearing").body()).contains("西安 · 钟楼店勘察");
        assertThat(house.signedIn(manager)
                        .get("/requests/" + request.id() + "/escalations")
                        .body())
                .contains("西安 · 钟楼店勘察");
    }

    /// Makes it that of a task in 西安.
    private void site(StopwatchId id) {
        UUID site = UUID.randomUUID();
        house.asSystem(() -> {
            jdbc.sql("""
                    insert into request_site (id, request_id, account_id, origin, place_id, city, address, added_by, added_at)
                    values (:site, :request, :account, :account, :account, '西安', '钟楼 2 号', actor(), now())
                    """)
                    .param("site", site)
                    .param("request", request.id())
                    .param("account", shop.id())
                    .update();
            jdbc.sql("""
                    insert into task (id, request_id, account_id, site_id, step, place, title, department_id, assignee_id,
                        found, state, stopwatch_id, result, created_at)
                    select gen_random_uuid(), :request, :account, :site, 'survey', 0, '钟楼店勘察', department_id, identity_id,
                        'local', 'running', :stopwatch, '', now() from post where identity_id = :manager
                    """)
                    .param("site", site)
                    .param("request", request.id())
                    .param("account", shop.id())
                    .param("stopwatch", id.id())
                    .param("manager", manager.id().id())
                    .update();
        });
    }

    @Test
    void alsoWhereTheServerStoppedInTheMiddle() {
        started();
        clock.move(Duration.ofHours(5));
        assertThatThrownBy(() -> house.asSystem((Runnable) () -> {
                    assertThat(shares.take(10).reached()).hasSize(1);
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");

        telling.tell();

        assertThat(told()).containsExactly("50: 林知夏");
    }

    /// Whoever has the request to themselves goes on to its stopwatch while somebody is to be told of it.
    @Test
    void withoutWaitingForWhoeverHasTheRequest() throws Exception {
        StopwatchId id = started();
        clock.move(Duration.ofHours(5));
        var taken = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        try (var colleague = Executors.newSingleThreadExecutor()) {
            var working = colleague.submit(() -> house.as(manager.id(), () -> {
                requests.alone(request);
                taken.countDown();
                waitFor(looked);
                stopwatches.pause(id, now(), "等客户盖章");
                return true;
            }));
            taken.await();
            telling.tell();
            assertThat(told()).isEmpty();
            looked.countDown();
            working.get();
        }

        telling.tell();

        assertThat(told()).containsExactly("50: 林知夏");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The next one at midnight in Shanghai.
    private Instant nextMonday() {
        return now().atZone(SHANGHAI)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(SHANGHAI)
                .toInstant();
    }

    private CalendarId office(Instant holiday) {
        UUID id = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        house.asSystem(() -> {
            jdbc.sql("""
                    insert into calendar (id, name, kind, zone, opened_at, opened_by)
                    values (?, ?, 'company', 'Asia/Shanghai', '2026-01-01', actor())
                    """).params(id, "company " + id).update();
            jdbc.sql("""
                    insert into calendar_version (id, calendar_id, number, week, made_at, made_by, what)
                    values (?, ?, 1, array_fill('09:00-12:00 13:00-18:00'::text, array[5]) || array['', ''], '2026-01-01',
                        actor(), 'week')
                    """).params(version, id).update();
            jdbc.sql("insert into calendar_change (version_id, day, name, does) values (?, ?, '节日', 'closed')")
                    .params(version, LocalDate.ofInstant(holiday, SHANGHAI))
                    .update();
        });
        return new CalendarId(id);
    }

    private void set(List<Level> levels) {
        house.as(other.id(), () -> {
            tables.set(tables.current().number(), Map.of(Purpose.OLA, levels, Purpose.SLA, levels));
            events.publishEvent(new SharesChanged());
            return true;
        });
    }

    private Instant nextAt(StopwatchId id) {
        return house.asSystem(() -> jdbc.sql("select next_at from stopwatch where id = ?")
                .param(id.id())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single());
    }
}
