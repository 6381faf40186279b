package pareto.service.stopwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.calendar.CalendarId;
import pareto.calendar.Calendars;
import pareto.service.RequestId;
import pareto.shell.Refusal;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Reading;
import pareto.values.Stopwatch;
import pareto.values.StopwatchEvent;
import pareto.values.Terms;

/// Time runs on a calendar of nine to six with lunch, Monday to Friday, in Shanghai. The week looked at is the one that
/// begins on Monday 5 January 2026.
@IntegrationTest
class StoredStopwatchTests {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stopwatches stopwatches;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock clock;

    private Visitor director;
    private IdentityId person;
    private UUID department;
    private String calendar;
    private AccountId account;
    private RequestId request;

    @BeforeEach
    void aRequestAndACalendar() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        account = house.account("YF");
        person = house.someone(Role.DIRECTOR);
        director = house.signedIn(Role.DIRECTOR);
        String name = "company " + UUID.randomUUID();
        director.post("/calendars", Map.of("name", name, "kind", "company", "zone", "Asia/Shanghai", "below", ""));
        calendar = house.asSystem(() -> jdbc.sql("select id::text from calendar where name = ?")
                .param(name)
                .query(String.class)
                .single());
        var week = new ArrayList<>(List.of(Map.entry("version", "0")));
        for (int day = 1; day <= 7; day++) {
            week.add(Map.entry("hours", day <= 5 ? "09:00-12:00 13:00-18:00" : ""));
        }
        assertThat(director.post("/calendars/" + calendar + "/week", week).statusCode())
                .isEqualTo(302);
        department = UUID.randomUUID();
        request = new RequestId(UUID.randomUUID());
        house.asSystem(this::add);
    }

    private void add() {
        jdbc.sql("insert into department (id, name, opened_at, opened_by) values (?, ?, now(), ?)")
                .params(department, "网络 " + department, person.id())
                .update();
        jdbc.sql("""
                insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                values (:id, :account, 'fault', 'all', '专线中断', 'page', 'raised', :at, :by)
                """)
                .param("id", request.id())
                .param("account", account.id())
                .param("at", Timestamp.from(shanghai(5, "08:00")))
                .param("by", person.id())
                .update();
        jdbc.sql("""
                insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                select id, raised_at, account_id, entered_by, 'taken', entered_by from request where id = ?
                """).param(request.id()).update();
    }

    @Test
    void isDueByItsRecordAndItsCalendar() {
        StopwatchId id = started(5, "10:00", Limit.working(hours(), EIGHT_HOURS));
        assertThat(due(id))
                .as("two hours, lunch, five hours, and one on Tuesday")
                .hasValue(shanghai(6, "10:00"));

        in(() -> stopwatches.pause(id, shanghai(5, "14:00"), "等客户盖章"));
        assertThat(due(id)).as("nothing runs out while it pauses").isEmpty();
        in(() -> stopwatches.resume(id, shanghai(5, "16:30")));
        assertThat(due(id)).as("two and a half hours were nobody's").hasValue(shanghai(6, "13:30"));

        in(() -> stopwatches.agree(
                id, shanghai(5, "17:00"), Limit.working(hours(), Duration.ofHours(4)), shanghai(5, "17:00")));
        assertThat(due(id)).as("three and a half are consumed by then").hasValue(shanghai(5, "17:30"));

        Holder other = new Holder(department, house.someone(Role.MANAGER));
        in(() -> stopwatches.handOver(id, shanghai(5, "17:15"), other));
        in(() -> stopwatches.stop(id, shanghai(6, "09:30")));
        Reading<Holder> reading = read(id, shanghai(7, "09:00"));
        assertThat(reading.secondsByOwner())
                .as("before and after it changed hands")
                .containsExactly(Map.entry(holder(), 13_500L), Map.entry(other, 4_500L));
        assertThat(reading.pausedSeconds()).isEqualTo(9_000);
        assertThat(reading.missedAt()).hasValue(shanghai(5, "17:30"));
        assertThat(known(id).open()).isFalse();

        in(() -> stopwatches.reopen(id, shanghai(7, "09:00")));
        assertThat(known(id).open()).isTrue();
        assertThat(read(id, shanghai(7, "10:00")).seconds()).isEqualTo(13_500 + 4_500 + 3_600);
    }

    @Test
    void promisesADayAndHourInNaturalTime() {
        StopwatchId id = started(5, "22:00", Limit.until(shanghai(5, "22:00"), shanghai(25, "18:00")));

        assertThat(due(id)).hasValue(shanghai(25, "18:00"));
        assertThat(read(id, shanghai(6, "04:00")).seconds()).isEqualTo(6 * 3_600);
    }

    @Test
    void refusesWhatCannotHaveHappenedAndStaysAsItWas() {
        StopwatchId id = started(5, "10:00", Limit.working(hours(), EIGHT_HOURS));
        in(() -> stopwatches.pause(id, shanghai(5, "11:00"), "等料"));

        assertThatThrownBy(() -> in(() -> stopwatches.pause(id, shanghai(5, "11:30"), "等人")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(() -> stopwatches.resume(id, shanghai(5, "10:30"))))
                .as("before the last line")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(() -> stopwatches.reopen(id, shanghai(5, "12:30"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(() -> stopwatches.stop(StopwatchId.next(), shanghai(5, "12:30"))))
                .isInstanceOf(Refusal.class);
        assertThat(read(id, shanghai(5, "12:00")).pauses()).hasSize(1);
        for (String change : List.of(
                "update stopwatch_event set at = at + interval '1 hour' where stopwatch_id = ?",
                "delete from stopwatch_event where stopwatch_id = ?")) {
            assertThatThrownBy(() -> house.as(
                            person, () -> jdbc.sql(change).param(id.id()).update()))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void takesOneOfTwoPausesAtOnce() throws Exception {
        StopwatchId id = started(5, "10:00", Limit.working(hours(), EIGHT_HOURS));
        Callable<Boolean> pausing = () -> {
            try {
                in(() -> stopwatches.pause(id, shanghai(5, "11:00"), "等料"));
                return true;
            } catch (Refusal second) {
                return false;
            }
        };

        List<Boolean> taken = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var one : both.invokeAll(List.of(pausing, pausing))) {
                taken.add(one.get());
            }
        }

        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(read(id, shanghai(5, "12:00")).pauses()).hasSize(1);
    }

    /// Whoever stopped in time has done so, whatever is said of the day later.
    @Test
    void isDueAtAnotherMomentOnceItsCalendarChanges() {
        StopwatchId open = started(5, "17:00", Limit.workingDays(hours(), 1));
        StopwatchId done = started(5, "17:00", Limit.working(hours(), EIGHT_HOURS));
        in(() -> stopwatches.stop(done, shanghai(6, "16:00")));
        assertThat(due(open)).hasValue(shanghai(6, "17:00"));

        Map<String, String> closed =
                Map.of("version", "1", "first", "2026-01-06", "name", "停业", "does", "closed", "hours", "");
        assertThat(director.post("/calendars/" + calendar + "/days", closed).statusCode())
                .isEqualTo(302);

        await().untilAsserted(() -> assertThat(due(open)).hasValue(shanghai(7, "17:00")));
        assertThat(read(done, clock.instant()).seconds()).isEqualTo(7 * 3_600);
        await("what listeners have done is not kept")
                .untilAsserted(() -> assertThat(house.asSystem(() -> jdbc.sql("select count(*) from event_publication")
                                .query(Integer.class)
                                .single()))
                        .isZero());
    }

    @Test
    void isSeenWithItsAccountAlone() {
        StopwatchId id = started(5, "10:00", Limit.working(hours(), EIGHT_HOURS));
        IdentityId stranger = house.someone(Role.MANAGER);

        assertThat(house.as(stranger, () -> stopwatches.of(request))).isEmpty();
        assertThat(house.as(stranger, () -> stopwatches.read(List.of(id), clock.instant())))
                .isEmpty();
        assertThatThrownBy(() -> house.as(stranger, () -> {
                    stopwatches.stop(id, shanghai(5, "12:30"));
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void showsWhatTheRecordItselfShows() {
        Random random = new Random(20_260_105);
        BusinessCalendar hours = in(() -> calendars.asOf(hours(), clock.instant()));
        for (int i = 0; i < 40; i++) {
            Instant at = shanghai(5, "07:00").plusSeconds(random.nextInt(36_000));
            Limit limit = random.nextBoolean()
                    ? Limit.working(hours(), Duration.ofMinutes(random.nextInt(2_000)))
                    : Limit.workingDays(hours(), random.nextInt(4));
            StopwatchId id = started(at, limit);
            var same = Stopwatch.started(at, terms(hours, limit), holder());
            for (int line = random.nextInt(9); line > 0; line--) {
                at = at.plusSeconds(random.nextInt(40_000));
                same = further(id, same, at, random.nextInt(5), hours);
            }
            Instant end = at.plusSeconds(random.nextInt(90_000));
            assertThat(read(id, end)).isEqualTo(same.at(end));
            Reading<Holder> now = same.at(clock.instant());
            assertThat(due(id)).isEqualTo(now.due());
        }
    }

    /// Adds a line to both, if it can have happened.
    private Stopwatch<Holder> further(
            StopwatchId id, Stopwatch<Holder> same, Instant at, int which, BusinessCalendar hours) {
        Limit limit = Limit.working(hours(), Duration.ofHours(which + 1));
        StopwatchEvent<Holder> event = switch (which) {
            case 0 -> new StopwatchEvent.Paused<>(at, "等");
            case 1 -> new StopwatchEvent.Resumed<>(at);
            case 2 -> new StopwatchEvent.Stopped<>(at);
            case 3 -> new StopwatchEvent.Reopened<>(at);
            default -> StopwatchEvent.TermsChanged.fromNow(at, terms(hours, limit));
        };
        Runnable stored = switch (which) {
            case 0 -> () -> stopwatches.pause(id, at, "等");
            case 1 -> () -> stopwatches.resume(id, at);
            case 2 -> () -> stopwatches.stop(id, at);
            case 3 -> () -> stopwatches.reopen(id, at);
            default -> () -> stopwatches.agree(id, at, limit, at);
        };
        try {
            var longer = same.with(event);
            in(stored);
            return longer;
        } catch (IllegalArgumentException impossible) {
            assertThatThrownBy(() -> in(stored)).isInstanceOf(Refusal.class);
            return same;
        }
    }

    private static Terms terms(BusinessCalendar hours, Limit limit) {
        return new Terms(hours, limit.time(), Conventions.USUAL.withDay(limit.day()));
    }

    private StopwatchId started(int day, String time, Limit limit) {
        return started(shanghai(day, time), limit);
    }

    private StopwatchId started(Instant at, Limit limit) {
        StopwatchId id = StopwatchId.next();
        in(() -> stopwatches.start(
                List.of(new Start(id, request, account, Purpose.OLA, "勘察", null, limit, holder(), at))));
        return id;
    }

    private Holder holder() {
        return new Holder(department, person);
    }

    private CalendarId hours() {
        return new CalendarId(UUID.fromString(calendar));
    }

    private Optional<Instant> due(StopwatchId id) {
        return Optional.ofNullable(known(id).due());
    }

    private Stopwatches.Known known(StopwatchId id) {
        return in(() -> stopwatches.of(request)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Reading<Holder> read(StopwatchId id, Instant at) {
        return Objects.requireNonNull(
                in(() -> stopwatches.read(List.of(id), at)).get(id));
    }

    private void in(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    private <T> T in(Supplier<T> work) {
        return house.as(person, work);
    }

    private static Instant shanghai(int day, String time) {
        return Instant.parse("2026-01-%02dT%s:00+08:00".formatted(day, time));
    }
}
