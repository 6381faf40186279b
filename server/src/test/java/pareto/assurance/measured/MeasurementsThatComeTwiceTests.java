package pareto.assurance.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.agreement.Metric;

/// What comes in twice under the same words of one source is one measurement.
class MeasurementsThatComeTwiceTests extends OneMeasuredContract {

    @Test
    void areOne() {
        assertThat(took(Source.API, outage("T-1", NINE, TWO))).isEqualTo(new Took(1, 0, 0));
        assertThat(took(Source.API, outage("T-1", NINE, TWO))).isEqualTo(new Took(0, 0, 1));
        assertThat(took(Source.FILE, outage("T-1", NINE, TWO)))
                .as("of another source")
                .isEqualTo(new Took(1, 0, 0));
        assertThat(inFebruary()).extracting(Outage::revision).containsExactly(1, 1);
    }

    @Test
    void getAnEndWhenOneIsSent() {
        took(Source.API, outage("T-1", NINE, null));
        assertThat(took(Source.API, outage("T-1", NINE, TWO))).isEqualTo(new Took(0, 1, 0));
        assertThat(inFebruary()).singleElement().satisfies(known -> {
            assertThat(known.to()).isEqualTo(TWO);
            assertThat(known.revision()).isEqualTo(2);
        });
    }

    @Test
    void stayAsAPersonCorrectedThem() {
        took(Source.API, outage("T-1", NINE, TWO));
        corrected(new OutageFacts(TEN, TWO, Cause.CUSTOMER, null, "客户断电"), false);
        assertThat(took(Source.API, outage("T-1", NINE, TWO), outage("T-2", TWO, null)))
                .isEqualTo(new Took(1, 0, 1));
        assertThat(inFebruary().getFirst().from()).isEqualTo(TEN);
        assertThat(inFebruary().getFirst().cause()).isEqualTo(Cause.CUSTOMER);
    }

    @Test
    void areEndedAlsoAfterAPersonCorrectedThem() {
        took(Source.API, outage("T-1", NINE, null));
        corrected(new OutageFacts(TEN, null, Cause.CUSTOMER, null, "客户断电"), false);
        assertThat(took(Source.API, outage("T-1", NINE, TWO))).isEqualTo(new Took(0, 1, 0));
        assertThat(inFebruary()).singleElement().satisfies(known -> {
            assertThat(known.from()).isEqualTo(TEN);
            assertThat(known.to()).isEqualTo(TWO);
            assertThat(known.cause()).isEqualTo(Cause.CUSTOMER);
        });
    }

    @Test
    void doNotComeBackOnceSetAside() {
        took(Source.API, outage("T-1", NINE, TWO));
        corrected(new OutageFacts(NINE, TWO, Cause.OURS, null, ""), true);
        assertThat(took(Source.API, outage("T-1", NINE, null))).isEqualTo(new Took(0, 0, 1));
        assertThat(inFebruary()).isEmpty();
    }

    @Test
    void mayBeSamples() {
        assertThat(took(Source.API, sample("20.5"))).isEqualTo(new Took(1, 0, 0));
        assertThat(took(Source.API, sample("20.50"))).isEqualTo(new Took(0, 0, 1));
        assertThat(took(Source.API, sample("31"))).isEqualTo(new Took(0, 1, 0));
        assertThat(asManager(() -> samples(Metric.LATENCY, FEBRUARY, MARCH)))
                .singleElement()
                .satisfies(known -> assertThat(known.value()).isEqualByComparingTo("31"));
        assertThat(asManager(() -> samples(Metric.LOSS, FEBRUARY, MARCH))).isEmpty();
    }

    @Test
    void mayBeSamplesOfABrokenProbe() {
        took(Source.API, sample("20.5"), new SentSample(line, "P-2", Metric.LATENCY, TEN, TWO, BigDecimal.TEN));
        var form = new HashMap<>(Map.of(
                "subject", "深圳一店专线",
                "metric", "LATENCY",
                "from", "2026-02-03T08:00:00",
                "to", "2026-02-03T11:00:00",
                "why", "探针故障"));
        assertThat(manager.post(address() + "/samples/removal", form).statusCode())
                .isEqualTo(302);
        assertThat(asManager(() -> samples(Metric.LATENCY, FEBRUARY, MARCH)))
                .as("only what lies within the time was set aside")
                .extracting(Sample::from)
                .containsExactly(TEN);
        assertThat(took(Source.API, sample("31"))).isEqualTo(new Took(0, 0, 1));
        assertThat(manager.post(address() + "/samples/removal", form).body()).contains("No sample of that subject");
        form.put("to", "");
        assertThat(manager.post(address() + "/samples/removal", form).body()).contains("Fill in “End”");
    }

    @Test
    void areNeverChangedInTheDatabase() {
        took(Source.API, outage("T-1", NINE, TWO));
        took(Source.API, sample("20.5"));
        for (String table : List.of("outage", "outage_revision", "sample_revision")) {
            assertThatThrownBy(() ->
                            asManager(() -> jdbc.sql("delete from " + table).update()))
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> asManager(() ->
                        jdbc.sql("update outage_revision set to_at = null").update()))
                .hasMessageContaining("never changed");
    }

    @Test
    void touchAnIntervalByAMomentOfIt() {
        took(Source.API, outage("T-1", NINE, TEN));
        assertThat(touching(TEN, TWO)).isEmpty();
        assertThat(touching(FEBRUARY, NINE)).isEmpty();
        assertThat(touching(NINE, NINE.plusSeconds(1))).hasSize(1);
        took(Source.API, outage("T-2", TWO, null));
        assertThat(touching(MARCH, MARCH.plusSeconds(1))).hasSize(1);
    }

    private List<Outage> touching(Instant from, Instant to) {
        return asManager(() -> measurements.outages(contract, from, to));
    }

    private SentSample sample(String value) {
        return new SentSample(line, "P-1", Metric.LATENCY, NINE, TEN, new BigDecimal(value));
    }

    private void corrected(OutageFacts next, boolean aside) {
        asManager(() -> {
            OutageRevision last = outages.latest(contract, 1).getFirst();
            taking.revise(contract, line, last, next, aside, true, "现场确认");
            return last;
        });
    }
}
