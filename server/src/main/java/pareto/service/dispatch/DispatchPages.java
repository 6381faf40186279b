package pareto.service.dispatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.service.RequestSection;
import pareto.service.RequestSection.Place;
import pareto.shell.NavigationEntry;

/// Where the pages of tasks and playbooks are found.
@Configuration(proxyBeanMethods = false)
class DispatchPages {

    @Bean
    NavigationEntry tasksEntry() {
        return new NavigationEntry("service.dispatch.navigation", "circle-check", "/tasks", 24);
    }

    @Bean
    RequestSection timeAmongDepartments() {
        return new RequestSection("/tasks/time", 20, Place.STRIP);
    }

    @Bean
    RequestSection likelihoodOfARequest() {
        return new RequestSection("/tasks/likelihood", 30, Place.STRIP);
    }

    @Bean
    RequestSection tasksByCity() {
        return new RequestSection("/tasks", 10, Place.MAIN);
    }

    @Bean
    RequestSection virtualTeamOfARequest() {
        return new RequestSection("/tasks/team", 20, Place.RAIL);
    }
}
