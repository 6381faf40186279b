package pareto.orders;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Role;
import pareto.shell.NavigationEntry;

/// Where this module's pages stand in the side bar.
@Configuration(proxyBeanMethods = false)
class OrdersNavigation {

    @Bean
    NavigationEntry imports() {
        return new NavigationEntry(
                "orders.navigation", "import", "/imports", 30, Set.of(Role.ADMINISTRATOR, Role.DIRECTOR, Role.READER));
    }
}
