package pareto.service.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.service.RequestSection;
import pareto.service.RequestSection.Place;

/// Where on the page of a request it stands who used up its time.
@Configuration(proxyBeanMethods = false)
class AssessmentPages {

    @Bean
    RequestSection whoUsedUpTheTime() {
        return new RequestSection("/breaches", 30, Place.MAIN);
    }
}
