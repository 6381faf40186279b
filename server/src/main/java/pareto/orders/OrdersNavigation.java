package pareto.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.shell.NavigationEntry;

/// Where this module's pages stand in the side bar.
@Configuration(proxyBeanMethods = false)
class OrdersNavigation {

    @Bean
    NavigationEntry imports() {
        return new NavigationEntry("orders.navigation", "import", "/imports", 30, Right.IMPORTS);
    }
}
