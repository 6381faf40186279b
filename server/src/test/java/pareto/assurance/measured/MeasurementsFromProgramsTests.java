package pareto.assurance.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pareto.access.IdentityId;
import pareto.access.ProgramTokens;
import pareto.access.Role;
import pareto.access.Scope;
import pareto.agreement.Metric;
import pareto.testing.Robot;

/// A program with a token sends outages and samples: all of a call or none.
class MeasurementsFromProgramsTests extends OneMeasuredContract {

    private static final String OUTAGES = "/api/measurements/outages";
    private static final String SAMPLES = "/api/measurements/samples";

    @LocalServerPort
    private int port;

    @Autowired
    private ProgramTokens tokens;

    private Robot robot = new Robot(0, "");
    private String number = "";

    @BeforeEach
    void aProgram() {
        robot = robot(person.id(), Scope.MEASUREMENTS_WRITE);
        number = asManager(() -> contracts.known(contract.id()).number());
    }

    @Test
    void areTheSameUnderTheSameWords() {
        String begun = outages("""
                {"subject": "SZ-001", "external_id": "T-1", "from": "2026-02-03T17:00:00+08:00"}""");
        assertThat(robot.post(OUTAGES, begun).body()).isEqualTo("{\"added\":1,\"changed\":0,\"known\":0}");
        assertThat(robot.post(OUTAGES, begun).body()).isEqualTo("{\"added\":0,\"changed\":0,\"known\":1}");
        String ended = outages("""
                {"subject": "深圳一店专线", "external_id": "T-1", "from": "2026-02-03T09:00:00Z",
                "to": "2026-02-03T14:00:00Z", "cause": "ours", "note": "光缆被挖断"}""");
        assertThat(robot.post(OUTAGES, ended).body()).isEqualTo("{\"added\":0,\"changed\":1,\"known\":0}");
        assertThat(inFebruary()).singleElement().satisfies(known -> {
            assertThat(known.from()).isEqualTo(NINE);
            assertThat(known.to()).isEqualTo(TWO);
        });
    }

    @Test
    void mayBeSomeThousandsAtOnce() {
        String all = IntStream.range(0, 5_000)
                .mapToObj(minute -> """
                        {"subject": "SZ-001", "metric": "latency", "from": "%s", "to": "%s", "value": %s}""".formatted(
                                FEBRUARY.plus(Duration.ofMinutes(minute)),
                                FEBRUARY.plus(Duration.ofMinutes(minute + 1L)),
                                minute % 50 + ".25"))
                .collect(Collectors.joining(","));
        assertThat(robot.post(SAMPLES, samples(all)).body()).isEqualTo("{\"added\":5000,\"changed\":0,\"known\":0}");
        assertThat(robot.post(SAMPLES, samples(all)).body()).isEqualTo("{\"added\":0,\"changed\":0,\"known\":5000}");
        Instant anHour = FEBRUARY.plus(Duration.ofHours(1));
        assertThat(asManager(() -> samples(Metric.LATENCY, FEBRUARY, anHour))).hasSize(60);
    }

    @Test
    void maySayFeesAndSitesFromADayOn() {
        String said = """
                {"contract": "%s", "facts": [
                {"subject": "SZ-001", "from": "2026-03-01", "fee": 400.5, "why": "新资费"},
                {"subject": "SZ-002", "from": "2026-03-01", "site": "深圳二店", "spare": false, "why": "搬迁"}]}""".formatted(number);
        assertThat(robot.post("/api/measurements/facts", said).body())
                .isEqualTo("{\"added\":0,\"changed\":2,\"known\":0}");
        assertThat(robot.post("/api/measurements/facts", said).body())
                .isEqualTo("{\"added\":0,\"changed\":0,\"known\":2}");
        assertThat(asManager(() -> subjects.known(contract, line.id().id()).subject())
                        .fee())
                .isEqualByComparingTo("400.5");
        assertThat(asManager(() -> subjects.known(contract, second.id().id()).subject())
                        .site())
                .isEqualTo("深圳二店");
    }

    @Test
    void comeAllOrNone() {
        refused(OUTAGES, outages("""
                {"subject": "SZ-001", "from": "2026-02-03T09:00:00Z"},
                {"subject": "SZ-009", "from": "2026-02-03T09:00:00Z"}"""), 400, "outages[1]: Nothing measured");
        refused(OUTAGES, outages("""
                {"subject": "SZ-001", "from": "2026-02-03T09:00:00Z"},
                {"subject": "深圳一店专线", "from": "2026-02-03T09:00:00Z"}"""), 400, "same measurement as outages[0]");
        assertThat(inFebruary()).isEmpty();
    }

    @Test
    void areRefusedInOneSentence() {
        String one = "{\"subject\": \"SZ-001\", \"from\": \"2026-02-03T09:00:00Z\", %s}";
        refused(OUTAGES, outages(one.formatted("\"till\": \"x\"")), 400, "There is no field \\\"till\\\"");
        refused(OUTAGES, outages(one.formatted("\"to\": 5")), 400, "The field \\\"to\\\" must be a text.");
        refused(OUTAGES, outages(one.formatted("\"note\": \"\\ud800\"")), 400, "“note” may hold at most");
        refused(OUTAGES, outages("7"), 400, "outages[0]: It is no JSON object.");
        refused(OUTAGES, outages(""), 400, "must be a list of 1 to 10,000 objects");
        refused(OUTAGES, "{\"contract\": \"" + number + "\", \"outage\": []}", 400, "There is no field");
        refused(OUTAGES, "[]", 400, "not one JSON object");
        refused(OUTAGES, "{\"contract\": \"nowhere\", \"outages\": [{}]}", 404, "There is no contract");
        String sample = "{\"subject\": \"SZ-001\", \"metric\": \"%s\", \"from\": \"2026-02-03T09:00:00Z\","
                + " \"to\": \"2026-02-03T09:05:00Z\", \"value\": %s}";
        refused(SAMPLES, samples(sample.formatted("availability", "1")), 400, "write one of: latency, loss");
        refused(SAMPLES, samples(sample.formatted("loss", "101")), 400, "more than 100 percent");
        refused(SAMPLES, samples(sample.formatted("loss", "1e999999")), 400, "is no number");
        refused(SAMPLES, samples(sample.formatted("loss", "-1")), 400, "is no number");
    }

    @Test
    void comeOnlyFromWhoeverMaySendThem() {
        String one = outages("{\"subject\": \"SZ-001\", \"from\": \"2026-02-03T09:00:00Z\"}");
        assertThat(robot(person.id(), Scope.REQUESTS_WRITE).post(OUTAGES, one).statusCode())
                .isEqualTo(403);
        IdentityId stranger = house.person("陌生人", Role.MANAGER).id();
        assertThat(robot(stranger, Scope.MEASUREMENTS_WRITE).post(OUTAGES, one).statusCode())
                .isEqualTo(404);
        assertThat(inFebruary()).isEmpty();
    }

    private void refused(String address, String body, int status, String sentence) {
        HttpResponse<String> answer = robot.post(address, body);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private Robot robot(IdentityId who, Scope scope) {
        return new Robot(
                port,
                actors.system("test", () -> tokens.make("监控", who, EnumSet.of(scope), Duration.ofDays(30)))
                        .token());
    }

    private String outages(String all) {
        return "{\"contract\": \"" + number + "\", \"outages\": [" + all + "]}";
    }

    private String samples(String all) {
        return "{\"contract\": \"" + number + "\", \"samples\": [" + all + "]}";
    }
}
