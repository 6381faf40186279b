package pareto.assurance.measured;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which Prometheus may be asked (`PARETO_PROMETHEUS_…`), set by whoever runs the server.
///
/// @param inside hosts that may lie within the own network, and be spoken to without encryption
@ConfigurationProperties("pareto.prometheus")
record PrometheusSettings(@DefaultValue Set<String> inside) {

    boolean isInside(String host) {
        return inside.stream().anyMatch(host::equalsIgnoreCase);
    }
}
