package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pareto.assurance.OneLine.AFTERWARDS;
import static pareto.assurance.OneLine.NOTHING;
import static pareto.assurance.OneLine.at;
import static pareto.assurance.OneLine.away;
import static pareto.assurance.OneLine.circuit;
import static pareto.assurance.OneLine.march;
import static pareto.assurance.OneLine.sample;
import static pareto.assurance.OneLine.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pareto.agreement.Exclusions;
import pareto.agreement.Metric;
import pareto.agreement.Target;
import pareto.agreement.Window;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Sample;
import pareto.assurance.measured.Subject;

/// Latency, loss, throughput and things that are counted.
class ValuesOfSamplesTests {

    private static final Subject LINE = circuit("SZ-01", "", false);

    @Test
    void areWeighedByTheTimeForWhichTheyHold() {
        Attained latency = of(
                Metric.LATENCY,
                "30",
                NOTHING,
                AFTERWARDS,
                List.of(),
                sample(LINE, Metric.LATENCY, "2039-03-01T00:00", "2039-03-01T01:00", "10"),
                sample(LINE, Metric.LATENCY, "2039-03-01T01:00", "2039-03-01T04:00", "40"));

        assertThat(latency.value()).as("(10 + 3 × 40) / 4").isEqualByComparingTo("32.5");
        assertThat(latency.verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void countOnlyAsFarAsTheyLieInTheWindow() {
        Attained latency = of(
                Metric.LATENCY,
                "30",
                NOTHING,
                AFTERWARDS,
                List.of(),
                sample(LINE, Metric.LATENCY, "2039-02-28T20:00", "2039-03-01T01:00", "10"),
                sample(LINE, Metric.LATENCY, "2039-03-01T01:00", "2039-03-01T02:00", "40"));

        assertThat(latency.value()).isEqualByComparingTo("25");
        assertThat(latency.verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void leaveOutWhatTheContractExcludes() {
        Attained latency = of(
                Metric.LATENCY,
                "30",
                new Exclusions(null, true, false),
                AFTERWARDS,
                List.of(away(LINE, Cause.CUSTOMER, "2039-03-01T01:00", "2039-03-01T03:00")),
                sample(LINE, Metric.LATENCY, "2039-03-01T00:00", "2039-03-01T01:00", "10"),
                sample(LINE, Metric.LATENCY, "2039-03-01T01:00", "2039-03-01T04:00", "40"));

        assertThat(latency.value()).as("(10 + 40) / 2").isEqualByComparingTo("25");
    }

    @Test
    void areThoseOfAnswersAndRepairsTooWhereTheirMeanIsPromised() {
        Attained restoration = of(
                Metric.RESTORATION,
                "4",
                NOTHING,
                AFTERWARDS,
                List.of(),
                sample(LINE, Metric.RESTORATION, "2039-03-01T00:00", "2039-03-02T00:00", "3"),
                sample(LINE, Metric.RESTORATION, "2039-03-02T00:00", "2039-03-03T00:00", "6"));

        assertThat(restoration.value()).isEqualByComparingTo("4.5");
        assertThat(restoration.verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void sayNothingWithoutAnySample() {
        Attained loss = of(Metric.LOSS, "1", NOTHING, AFTERWARDS, List.of());

        assertThat(loss.value()).isNull();
        assertThat(loss.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void canBeSavedUntilTheEndUnlessTheyAreCounted() {
        Instant halfway = at("2039-03-15T00:00");
        Attained throughput = of(
                Metric.THROUGHPUT,
                "100",
                NOTHING,
                halfway,
                List.of(),
                sample(LINE, Metric.THROUGHPUT, "2039-03-01T00:00", "2039-03-02T00:00", "60"));
        Attained count = of(
                Metric.COUNT,
                "3",
                NOTHING,
                halfway,
                List.of(),
                sample(LINE, Metric.COUNT, "2039-03-01T00:00", "2039-03-02T00:00", "3"),
                sample(LINE, Metric.COUNT, "2039-03-05T00:00", "2039-03-06T00:00", "1"));

        assertThat(throughput.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(count.value()).isEqualByComparingTo("4");
        assertThat(count.verdict()).as("a count never falls").isEqualTo(Verdict.MISSED);
    }

    @Test
    void areToldByTheDayWhereThereAreVeryMany() {
        Sample[] minutes = IntStream.range(0, 1_440 * 2)
                .mapToObj(minute -> {
                    Instant from = at("2039-03-01T00:00").plusSeconds(60L * minute);
                    return new Sample(
                            UUID.randomUUID(),
                            LINE.id(),
                            Metric.LATENCY,
                            from,
                            from.plusSeconds(60),
                            new BigDecimal(minute < 1_440 ? "10" : minute % 2 == 0 ? "20" : "41"));
                })
                .toArray(Sample[]::new);

        Attained latency = of(Metric.LATENCY, "30", NOTHING, AFTERWARDS, List.of(), minutes);

        assertThat(latency.value()).as("(10 + 30.5) / 2").isEqualByComparingTo("20.25");
        assertThat(latency.lines())
                .extracting(
                        Line::from,
                        Line::to,
                        Line::seconds,
                        line -> Objects.requireNonNull(line.value()).stripTrailingZeros())
                .containsExactly(
                        tuple(at("2039-03-01T00:00"), at("2039-03-02T00:00"), 86_400L, new BigDecimal("1E+1")),
                        tuple(at("2039-03-02T00:00"), at("2039-03-03T00:00"), 86_400L, new BigDecimal("30.5")));
    }

    private static Attained of(
            Metric metric, String target, Exclusions exclusions, Instant now, List<Outage> outages, Sample... samples) {
        var term = term(metric, new Target.OfWindow(new BigDecimal(target), Window.MONTH), exclusions);
        return Attainment.of(
                        march(term),
                        new Evidence(List.of(LINE), outages, Samples.of(Map.of(metric, List.of(samples))), Map.of()),
                        null,
                        now)
                .getFirst();
    }
}
