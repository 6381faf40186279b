package pareto.service.promise;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.service.RequestSection;
import pareto.service.RequestSection.Place;

/// Where what was promised stands on the page of a request.
@Configuration(proxyBeanMethods = false)
class PromisePages {

    @Bean
    RequestSection nextPromiseOfARequest() {
        return new RequestSection("/promises/next", 10, Place.STRIP);
    }

    @Bean
    RequestSection promisesOfARequest() {
        return new RequestSection("/promises", 20, Place.MAIN);
    }
}
