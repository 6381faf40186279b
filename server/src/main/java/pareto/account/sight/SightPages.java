package pareto.account.sight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.account.AccountSection;

/// Where the pages of this part are found.
@Configuration(proxyBeanMethods = false)
class SightPages {

    @Bean
    AccountSection sightOfAnAccount() {
        return new AccountSection("/sight", 90, true);
    }
}
