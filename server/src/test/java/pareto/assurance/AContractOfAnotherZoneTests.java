package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.assurance.measured.Measured;

/// Answers are promised on average by a calendar of another zone than the server's, which is UTC.
class AContractOfAnotherZoneTests extends OneSignedLine {

    @Test
    void isTakenUpWhenItsMonthEndsInShanghai() {
        answersBy("Asia/Shanghai");
        at("2026-03-31T12:00:00Z");

        assertThat(next()).isEqualTo("2026-03-31T16:00:00Z");
    }

    @Test
    void isTakenUpWhenItsMonthEndsInNewYork() {
        answersBy("America/New_York");
        at("2026-04-01T02:00:00Z");

        assertThat(next()).as("by summer time").isEqualTo("2026-04-01T04:00:00Z");
    }

    @Test
    void hasNoStatementApprovedBeforeItsMonthIsOverThere() {
        answersBy("America/New_York");
        at("2026-04-01T02:00:00Z");
        manager = house.signedIn(person);
        var early = manager.post(contract.address() + "/statement/approval", Map.of("month", "2026-03", "seen", "x"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(manager.get(contract.address() + "/statement?month=2026-03").body())
                .doesNotContain("name=\"seen\"");

        at("2026-04-01T04:00:00Z");

        assertThat(manager.post(
                                contract.address() + "/statement/approval",
                                Map.of("month", "2026-03", "seen", seal("2026-03")))
                        .statusCode())
                .isEqualTo(302);
    }

    private void answersBy(String zone) {
        UUID calendar = UUID.randomUUID();
        inOneTransaction(() -> {
            jdbc.sql("""
                    insert into calendar (id, name, kind, zone, opened_at, opened_by)
                    values (?, ?, 'company', ?, '2026-01-01', actor())
                    """).params(calendar, "日历 " + calendar, zone).update();
            jdbc.sql("""
                    insert into calendar_version (id, calendar_id, number, week, made_at, made_by, what)
                    values (?, ?, 1, array_fill('00:00-24:00'::text, array[7]), '2026-01-01', actor(), '')
                    """).params(UUID.randomUUID(), calendar).update();
            version(2, LocalDate.of(2026, 3, 1), "CNY", calendar);
            jdbc.sql("""
                    insert into sample_revision (sample_id, revision, subject_id, account_id, metric, from_at, to_at, value,
                        set_aside, why, source, external_id, recorded_by, recorded_at)
                    values (gen_random_uuid(), 1, ?, ?, 'response', '2026-03-10', '2026-03-11', 1, false, '', 'api', 'A',
                        actor(), now())
                    """).params(line, retail.id()).update();
        });
    }

    /// Moves the clock, and has the contract worked out.
    private void at(String moment) {
        clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
        inOneTransaction(() -> events.publishEvent(new Measured(contract, NINE, null)));
        await().atMost(Duration.ofSeconds(30)).until(() -> next().isAfter(clock.instant()));
    }

    private Instant next() {
        return house.asSystem(() -> jdbc.sql("select min(at) as at from assurance_due where contract_id = ?")
                .param(contract.id())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single());
    }
}
