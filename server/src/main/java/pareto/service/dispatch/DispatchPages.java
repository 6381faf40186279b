package pareto.service.dispatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.shell.NavigationEntry;

/// Where the pages of tasks and playbooks are found.
@Configuration(proxyBeanMethods = false)
class DispatchPages {

    @Bean
    NavigationEntry tasksEntry() {
        return new NavigationEntry("service.dispatch.navigation", "circle-check", "/tasks", 24);
    }
}
