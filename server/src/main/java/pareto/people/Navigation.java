package pareto.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.shell.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavigationEntry ownEntry() {
        return new NavigationEntry("people.mine", "user", "/staff/me", 52);
    }

    @Bean
    NavigationEntry expertsEntry() {
        return new NavigationEntry("people.experts", "lightbulb", "/experts", 57);
    }

    @Bean
    StaffSection expertiseOfAPerson() {
        return new StaffSection("/expertise", 15);
    }

    @Bean
    NavigationEntry staffEntry() {
        return new NavigationEntry("people.navigation", "users", "/staff", 900, Right.KEEP_PEOPLE);
    }
}
