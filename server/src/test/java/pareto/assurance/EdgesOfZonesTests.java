package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.assurance.OneLine.MARCH;
import static pareto.assurance.OneLine.NOTHING;
import static pareto.assurance.OneLine.YEAR;
import static pareto.assurance.OneLine.availability;
import static pareto.assurance.OneLine.circuit;
import static pareto.assurance.OneLine.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.agreement.Metric;
import pareto.agreement.Target;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;
import pareto.service.PromisedCase;
import pareto.service.RequestId;
import pareto.values.BusinessCalendar;
import pareto.values.Period;

/// Edges of months and versions are those of the zone of the calendar, wherever the server is.
class EdgesOfZonesTests {

    private static final Subject LINE = circuit("SZ-01", "", false);
    private static final Instant LATER = Instant.parse("2039-06-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,    2678400, 2039-02-28T16:00:00Z, 2039-03-31T16:00:00Z",
        "America/New_York, 2674800, 2039-03-01T05:00:00Z, 2039-04-01T04:00:00Z",
        "Europe/Berlin,    2674800, 2039-02-28T23:00:00Z, 2039-03-31T22:00:00Z"
    })
    void giveAMonthTheSecondsItHasThere(String zone, long seconds, Instant begin, Instant end) {
        Part march = part(zone, MARCH);

        Attained before = attained(march, outage(begin.minusSeconds(600), begin.plusSeconds(60)));
        Attained after = attained(march, outage(end.minusSeconds(60), end.plusSeconds(600)));

        assertThat(OneLine.budget(before).promised()).isEqualTo(seconds);
        assertThat(OneLine.budget(before).lost()).as("from its first second on").isEqualTo(60);
        assertThat(OneLine.budget(after).lost()).as("up to its last").isEqualTo(60);
        assertThat(march.over(end.minusSeconds(1))).isFalse();
        assertThat(march.over(end)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"})
    void loseNoSecondWhereAVersionBeginsOnAnyDay(String zone) {
        var random = new Random(20390313);
        for (int each = 0; each < 60; each++) {
            LocalDate cut = MARCH.from().plusDays(1L + random.nextInt(30));
            Outage[] outages = new Outage[12];
            for (int at = 0; at < outages.length; at++) {
                Instant from = part(zone, MARCH).time().from().plusSeconds(random.nextInt(31 * 86_400));
                outages[at] = outage(from, from.plusSeconds(1L + random.nextInt(90_000)));
            }

            Attained whole = attained(part(zone, MARCH), outages);
            Attained first = attained(part(zone, new Period(MARCH.from(), cut)), outages);
            Attained second = attained(part(zone, new Period(cut, MARCH.to())), outages);

            assertThat(OneLine.budget(first).promised() + OneLine.budget(second).promised())
                    .as(zone + " " + cut)
                    .isEqualTo(OneLine.budget(whole).promised());
            assertThat(OneLine.budget(first).lost() + OneLine.budget(second).lost())
                    .as(zone + " " + cut)
                    .isEqualTo(OneLine.budget(whole).lost());
        }
    }

    /// The version of a request is found by the day here, which can be another one there.
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,    2039-03-31T17:00:00Z, 2039-03-31",
        "Asia/Shanghai,    2039-03-31T15:59:59Z, 2039-03-31",
        "America/New_York, 2039-03-01T04:00:00Z, 2039-03-01",
        "America/New_York, 2039-03-31T23:00:00Z, 2039-03-31"
    })
    void keepEveryCaseWithTheVersionItFellUnder(String zone, Instant begun, LocalDate day) {
        var each = term(Metric.RESTORATION, new Target.OfEach(new BigDecimal("4")), NOTHING);
        var one = new PromisedCase(
                new RequestId(UUID.randomUUID()), "R-1", begun, null, 18_000, new BigDecimal("5"), true, null);
        var known = new Evidence(List.of(LINE), List.of(), Samples.of(Map.of()), Map.of(each.id(), List.of(one)));
        List<Attained> found = new ArrayList<>();
        Attainment.parts(each, MARCH, BusinessCalendar.always(ZoneId.of(zone)))
                .forEach(part -> found.addAll(Attainment.of(part, known, null, LATER)));

        assertThat(found)
                .singleElement()
                .satisfies(missed -> assertThat(missed.on()).isEqualTo(day));
    }

    private static Part part(String zone, Period days) {
        return new Part(availability("99.9", NOTHING), MARCH, days, YEAR, BusinessCalendar.always(ZoneId.of(zone)));
    }

    private static Attained attained(Part part, Outage... outages) {
        return OneLine.attained(part, List.of(LINE), List.of(outages), LATER).getFirst();
    }

    private static Outage outage(Instant from, Instant to) {
        return new Outage(UUID.randomUUID(), LINE.id(), from, to, Cause.OURS, null, "", 1);
    }
}
