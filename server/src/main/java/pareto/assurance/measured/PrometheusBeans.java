package pareto.assurance.measured;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// What asking a Prometheus rests on.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrometheusSettings.class)
class PrometheusBeans {}
