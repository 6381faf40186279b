package pareto.assurance.measured;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Metric;
import pareto.agreement.Typed;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// The form of a Prometheus.
///
/// @param since from when on it is asked; null where that was left open
record PrometheusForm(
        String address,
        String query,
        String label,
        Metric metric,
        int step,
        @Nullable Instant since,
        boolean active) {

    static final int LEAST_STEP = 15;
    static final int MOST_STEP = 3_600;
    static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_QUERY = 2_000;
    private static final int LONGEST_LABEL = 60;

    /// @throws Refusal when something in it is wrong
    static PrometheusForm read(Map<String, String> typed, Clock clock) {
        String label = Typed.text("assurance.measured.source.label", typed.get("label"), LONGEST_LABEL);
        if (!label.matches("[a-zA-Z_][a-zA-Z0-9_]*")) {
            throw Refusal.badInput("assurance.measured.source.label.wrong", label);
        }
        Integer step = Typed.whole("assurance.measured.source.step", typed.get("step"), LEAST_STEP, MOST_STEP);
        var moments = new Entry(typed::get, field -> Text.of("assurance.measured.source." + field), clock);
        Instant since = moments.moment("since").orElse(null);
        Metric metric = Typed.one("assurance.measured.field.metric", Metric.class, typed.get("metric"));
        int seconds = Objects.requireNonNullElse(step, LEAST_STEP * 4);
        return new PrometheusForm(
                Typed.text("assurance.measured.source.address", typed.get("address"), LONGEST_ADDRESS),
                Typed.text("assurance.measured.source.query", typed.get("query"), LONGEST_QUERY),
                label,
                metric,
                seconds,
                since,
                typed.containsKey("active"));
    }
}
