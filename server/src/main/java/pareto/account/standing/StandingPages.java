package pareto.account.standing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.account.AccountSection;
import pareto.account.AccountTab;

/// Where the pages of this part are found.
@Configuration(proxyBeanMethods = false)
class StandingPages {

    @Bean
    AccountSection standingOfAnAccount() {
        return new AccountSection("/standing", 5, true);
    }

    @Bean
    AccountTab standing() {
        return new AccountTab("account.standing.tab", "/standing", 30);
    }
}
