package pareto.service.escalation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.service.RequestSection;
import pareto.service.RequestSection.Place;

/// Where it stands on the page of a request who was told.
@Configuration(proxyBeanMethods = false)
class EscalationPages {

    @Bean
    RequestSection escalationsOfARequest() {
        return new RequestSection("/escalations", 25, Place.MAIN);
    }
}
