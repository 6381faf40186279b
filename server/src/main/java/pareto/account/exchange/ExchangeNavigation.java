package pareto.account.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.shell.NavigationEntry;

/// Where the ways in and out stand in the side bar.
@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {

    @Bean
    NavigationEntry exchange() {
        return new NavigationEntry(
                "account.exchange.navigation", "arrow-up-down", "/accounts/exchange", 85, Right.EXPORT);
    }
}
