package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pareto.shell.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a Prometheus answers to `query_range`, by its HTTP API v1.
final class PrometheusAnswer {

    private static final int LONGEST_ERROR = 200;

    private PrometheusAnswer() {}

    /// Values that are no numbers, such as `NaN`, are left out.
    ///
    /// @throws Refusal when it is an error or nothing like an answer, or two series bear one label
    static List<PrometheusSeries> series(byte[] answer, String label) {
        JsonNode read = read(answer);
        if (read.path("status").asString("").equals("error")) {
            String error = read.path("error").asString("").replaceAll("[\\p{C}\\s]+", " ");
            throw Refusal.conflict(
                    "assurance.measured.source.failed.answer",
                    error.substring(0, Math.min(LONGEST_ERROR, error.length())));
        }
        JsonNode data = read.path("data");
        if (!data.path("resultType").asString("").equals("matrix")) {
            throw Refusal.conflict("assurance.measured.source.failed.shape");
        }
        List<PrometheusSeries> series = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (JsonNode one : data.path("result")) {
            String named = one.path("metric").path(label).asString("");
            if (!labels.add(named)) {
                throw Refusal.conflict("assurance.measured.source.failed.double", named);
            }
            series.add(new PrometheusSeries(named, values(one.path("values"))));
        }
        return series;
    }

    private static JsonNode read(byte[] answer) {
        try {
            return JsonMapper.shared().readTree(answer);
        } catch (JacksonException e) {
            throw Refusal.conflict("assurance.measured.source.failed.shape");
        }
    }

    private static List<PrometheusSeries.Value> values(JsonNode pairs) {
        List<PrometheusSeries.Value> values = new ArrayList<>();
        for (JsonNode pair : pairs) {
            String value = pair.path(1).asString("");
            if (value.matches("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?")) {
                values.add(new PrometheusSeries.Value(
                        Instant.ofEpochSecond(pair.path(0).asLong(0)), new BigDecimal(value)));
            }
        }
        return values;
    }
}
