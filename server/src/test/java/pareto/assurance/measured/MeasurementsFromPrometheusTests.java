package pareto.assurance.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import pareto.agreement.Metric;
import pareto.testing.PrometheusServer;

/// A real Prometheus with the values of three hours: SZ-001 was down from 0:30 to 0:45 and goes down for good at 2:00;
/// between 1:20 and 1:40 nobody measured. SZ-404 is nothing of ours.
@TestPropertySource(properties = "pareto.prometheus.inside=127.0.0.1")
class MeasurementsFromPrometheusTests extends OneMeasuredContract {

    private static final Instant START =
            Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.HOURS);
    private static final int MINUTES = 180;

    private static @Nullable PrometheusServer server;

    @Autowired
    private PrometheusSources sources;

    @Autowired
    private AskingPrometheus asking;

    @BeforeAll
    static void aPrometheus() {
        var text = new StringBuilder("# TYPE probe_success gauge\n");
        for (int minute = 0; minute < MINUTES; minute++) {
            if (minute < 80 || minute >= 100) {
                boolean down = minute >= 30 && minute < 45 || minute >= 120;
                line(text, "probe_success", "SZ-001", down ? "0" : "1", minute);
            }
        }
        for (int minute = 0; minute < MINUTES; minute++) {
            line(text, "probe_success", "SZ-404", "0", minute);
        }
        text.append("# TYPE rtt gauge\n");
        for (int minute = 0; minute < MINUTES; minute++) {
            line(text, "rtt", "SZ-001", minute == 7 ? "NaN" : minute + ".5", minute);
        }
        server = PrometheusServer.holding(text.append("# EOF\n").toString());
    }

    private static void line(StringBuilder text, String name, String circuit, String value, int minute) {
        text.append(name)
                .append("{circuit=\"%s\"} %s %d\n"
                        .formatted(circuit, value, at(minute).getEpochSecond()));
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @AfterAll
    static void noPrometheus() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void areOutagesWhileAValueIsZero() {
        added(form("AVAILABILITY", "last_over_time(probe_success[59s])"));
        askedUntilNow();

        assertThat(known())
                .extracting(Outage::from, Outage::to)
                .containsExactly(tuple(at(30), at(45)), tuple(at(120), null));
        assertThat(manager.get(address()).body()).contains("nothing measured is called so: SZ-404");
        assertThat(source().trouble()).isNull();
    }

    @Test
    void areTakenOnceHoweverOftenItIsAsked() {
        added(form("LATENCY", "last_over_time(rtt[59s])"));
        askedUntilNow();
        askedUntilNow();
        assertThat(samples())
                .hasSize(MINUTES - 1)
                .allSatisfy(sample ->
                        assertThat(sample.to()).isEqualTo(sample.from().plusSeconds(60)));
        assertThat(samples().get(6).value()).isEqualByComparingTo("6.5");

        Map<String, String> anew = form("LATENCY", "last_over_time(rtt[59s])");
        assertThat(manager.post(address() + "/sources/" + source().id(), anew).statusCode())
                .isEqualTo(302);
        assertThat(source().taken()).isEqualTo(START);
        askedUntilNow();
        assertThat(samples()).hasSize(MINUTES - 1);
        assertThat(house.asSystem(() -> jdbc.sql("select max(revision) from sample_revision where subject_id = ?")
                        .param(line.id().id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void stayAsAPersonSetThemAside() {
        added(form("AVAILABILITY", "last_over_time(probe_success[59s])"));
        askedUntilNow();
        Outage open = known().getLast();
        manager.post(address() + "/outages/" + open.id() + "/removal", Map.of("why", "探针故障", "revision", "1"));
        PrometheusSource before = source();
        askedUntilNow();
        assertThat(source().taken()).isAfterOrEqualTo(before.taken());
        assertThat(known()).extracting(Outage::from).containsExactly(at(30));
    }

    @Test
    void areLeftForLaterWhileItCannotBeAsked() {
        added(form("LATENCY", "sum(rtt"));
        askedUntilNow();
        assertThat(source().taken()).isEqualTo(START);
        assertThat(manager.get(address()).body()).contains("Prometheus answered:", "In trouble");

        Map<String, String> mended = form("LATENCY", "last_over_time(rtt[59s])");
        mended.remove("since");
        manager.post(address() + "/sources/" + source().id(), mended);
        askedUntilNow();
        assertThat(samples()).hasSize(MINUTES - 1);
    }

    @Test
    void areNothingWhereTwoSeriesNameOneSubject() {
        added(form("LATENCY", "{__name__=~\"rtt|probe_success\"}"));
        askedUntilNow();
        assertThat(Objects.requireNonNull(source().trouble()).key()).endsWith("failed.double");
        assertThat(samples()).isEmpty();
    }

    @Test
    void areAskedForOnlyWhereItIsAllowed() {
        refused("address", "https://10.0.0.1:9090", "leads into the own network");
        refused("address", "http://prometheus.example", "must begin with https://");
        refused("address", "https://u:p@prometheus.example", "holds no user name");
        refused("address", "ftp://127.0.0.1", "must begin with https://");
        refused("label", "circuit-id", "is no name of a label");
        refused("step", "5", "is no whole number from 15 to 3,600");
        refused("query", "", "Fill in “Query");
        refused("metric", "NONE", "Choose one for “Metric”");
        refused("since", "2099-01-01T00:00:00", "lies ahead");
        assertThat(asManager(() -> sources.of(contract))).isEmpty();
    }

    @Test
    void stayWhenItIsRemoved() {
        added(form("LATENCY", "last_over_time(rtt[59s])"));
        askedUntilNow();
        assertThat(manager.post(address() + "/sources/" + source().id() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(asManager(() -> sources.of(contract))).isEmpty();
        assertThat(samples()).hasSize(MINUTES - 1);
    }

    private void refused(String field, String typed, String sentence) {
        Map<String, String> form = form("LATENCY", "rtt");
        form.put(field, typed);
        var answer = manager.post(address() + "/sources", form);
        assertThat(answer.statusCode()).as(field + " " + typed).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    private void added(Map<String, String> form) {
        var answer = manager.post(address() + "/sources", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void askedUntilNow() {
        asking.askNow(source());
    }

    private PrometheusSource source() {
        return asManager(() -> sources.of(contract)).getFirst();
    }

    private List<Outage> known() {
        return asManager(() -> measurements.outages(contract, START, Instant.now()));
    }

    private List<Sample> samples() {
        return asManager(() -> samples(Metric.LATENCY, START, Instant.now()));
    }

    private static Map<String, String> form(String metric, String query) {
        return new HashMap<>(Map.of(
                "address",
                Objects.requireNonNull(server).address(),
                "query",
                query,
                "metric",
                metric,
                "label",
                "circuit",
                "step",
                "60",
                "since",
                START.toString(),
                "active",
                "on"));
    }
}
