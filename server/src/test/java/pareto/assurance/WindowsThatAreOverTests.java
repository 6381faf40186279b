package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.agreement.Promises;
import pareto.assurance.KeptContracts.Promise;
import pareto.assurance.measured.Measured;
import pareto.assurance.measured.Measurements;
import pareto.calendar.Calendars;
import pareto.service.PromisedCases;
import pareto.values.Period;

/// What January and February came to is kept, and worked out again once something of them has changed.
class WindowsThatAreOverTests extends OneSignedLine {

    @Autowired
    private WorkingOut working;

    @Autowired
    private KeptContracts kept;

    @Autowired
    private Promises promises;

    @Autowired
    private Measurements measurements;

    @Autowired
    private PromisedCases cases;

    @Autowired
    private Calendars calendars;

    @Autowired
    private SettledWindows settled;

    @Test
    void areNotReadAgainWhereNothingSaysThatTheyChanged() {
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");
        house.asSystem(() -> jdbc.sql("update settled_window set attained = replace(attained, 'MISSED', 'KEPT')"
                        + " where contract_id = ? and attained like '%MISSED%'")
                .param(contract.id())
                .update());

        away("2026-03-02T01:00:00Z", "2026-03-02T06:00:00Z");

        books("300", "-300", "300");
        assertThat(settled()).as("two months of two promises").isEqualTo(4);
    }

    @Test
    void areWorkedOutAgainOnceACorrectionTouchesThem() {
        UUID outage = away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");

        corrected(outage, 2, "2026-01-10T08:00:00Z", "2026-01-10T13:00:00Z", "ours");

        books("300", "300", "-300");
    }

    @Test
    void loseNoCorrectionThatComesWhileTheyAreWorkedOut() {
        UUID outage = away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");
        inOneTransaction(
                () -> events.publishEvent(new Measured(contract, Instant.parse("2026-02-10T08:00:00Z"), null)));
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    working.workOut(contract);
                    CompletableFuture.runAsync(() ->
                                    corrected(outage, 2, "2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z", "customer"))
                            .join();
                }));

        books("300", "-300");
    }

    @Test
    void areShownAsTheyAreKnownBeforeAnythingIsWorkedOut() {
        UUID outage = away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");

        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    corrected(outage, 2, "2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z", "customer");
                    assertThat(february()).contains(Attained.Verdict.KEPT);
                    status.setRollbackOnly();
                }));
    }

    /// The line is said to have moved while a page is made, before it is read what is measured.
    @Test
    void neverMeetASiteThatWasCorrectedMeanwhile() {
        away("2026-02-20T08:00:00Z", "2026-02-20T13:00:00Z");
        books("300");
        var moves = new AtomicBoolean();
        Measurements moving = mock(Measurements.class, asked -> {
            if (asked.getMethod().getName().equals("subjects") && !moves.getAndSet(true)) {
                CompletableFuture.runAsync(() -> inOneTransaction(this::move)).join();
            }
            return asked.getMethod().invoke(measurements, asked.getArguments());
        });
        var meanwhile = new KeptContracts(moving, cases, calendars, settled, clock);
        Period days = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 3));

        List<Attained> found = actors.system(
                "test",
                () -> transaction.execute(status ->
                        meanwhile.withLines(promises.signed(contract, days.to()), days, clock.instant()).stream()
                                .flatMap(promise -> promise.attained().stream())
                                .toList()));

        assertThat(found).isEqualTo(all(true)).extracting(Attained::name).contains("深圳");
    }

    private void move() {
        jdbc.sql("""
                insert into measured_place (subject_id, account_id, from_day, revision, site, spare, set_aside, why,
                    recorded_by, recorded_at)
                values (?, ?, '2026-02-15', 1, '深圳', false, false, '搬迁', actor(), now())
                """).params(line, retail.id()).update();
        events.publishEvent(new Measured(contract, Instant.parse("2026-02-14T00:00:00Z"), null));
    }

    @Test
    void areTheSameAsIfNothingWereKept() {
        var random = new Random(20260128);
        List<UUID> outages = new ArrayList<>();
        int[] revisions = new int[60];
        for (int step = 0; step < 40; step++) {
            String from = moment(random);
            if (outages.isEmpty() || random.nextInt(3) == 0) {
                outages.add(away(from, plus(from, random)));
                revisions[outages.size() - 1] = 1;
            } else if (random.nextInt(6) == 0) {
                manager.post(
                        contract.address() + "/measurements/subjects/" + line,
                        Map.of(
                                "name", LINE,
                                "service", "门店专线",
                                "from", "2026-01-01",
                                "fee", "1200",
                                "site", random.nextBoolean() ? "深圳" : "广州",
                                "since", "2026-0" + (1 + random.nextInt(2)) + "-1" + random.nextInt(10),
                                "why", "搬迁"));
            } else {
                int which = random.nextInt(outages.size());
                corrected(
                        outages.get(which),
                        ++revisions[which],
                        from,
                        plus(from, random),
                        random.nextBoolean() ? "ours" : "customer");
            }
            List<Attained> now = all(true);
            house.asSystem(() -> jdbc.sql("delete from settled_window where contract_id = ?")
                    .param(contract.id())
                    .update());
            assertThat(now).as("step " + step).isEqualTo(all(true));
            house.asSystem(() -> {
                working.workOut(contract);
                return 0;
            });
        }
    }

    private static String moment(Random random) {
        return Instant.parse("2026-01-01T00:00:00Z")
                .plusSeconds(random.nextInt(60 * 86_400))
                .toString();
    }

    private static String plus(String from, Random random) {
        return Instant.parse(from).plusSeconds(1L + random.nextInt(40_000)).toString();
    }

    private List<Attained.Verdict> february() {
        return all(false).stream()
                .filter(one -> one.from().equals(LocalDate.of(2026, 2, 1)) && one.budget() != null)
                .map(Attained::verdict)
                .toList();
    }

    private List<Attained> all(boolean lines) {
        Period days = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 3));
        return actors.system(
                "test",
                () -> transaction.execute(status -> {
                    var signed = promises.signed(contract, days.to());
                    List<Promise> found = lines
                            ? kept.withLines(signed, days, clock.instant())
                            : kept.of(signed, days, clock.instant());
                    return found.stream()
                            .flatMap(promise -> promise.attained().stream())
                            .toList();
                }));
    }

    private int settled() {
        return house.asSystem(() -> jdbc.sql("select count(*) from settled_window where contract_id = ?")
                .param(contract.id())
                .query(Integer.class)
                .single());
    }

    private void books(String... amounts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(booked())
                        .containsExactlyElementsOf(
                                Stream.of(amounts).map(BigDecimal::new).toList()));
    }
}
