package pareto.people;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Role;
import pareto.shell.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavigationEntry staffEntry() {
        return new NavigationEntry("people.navigation", "users", "/staff", 900, Set.of(Role.ADMINISTRATOR));
    }
}
