package pareto.today;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.shell.NavigationEntry;

/// Where this module's page stands in the side bar.
@Configuration(proxyBeanMethods = false)
class TodayNavigation {

    @Bean
    NavigationEntry today() {
        return new NavigationEntry("today.navigation", "sun-medium", "/", 10);
    }
}
