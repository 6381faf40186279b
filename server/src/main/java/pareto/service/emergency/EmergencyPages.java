package pareto.service.emergency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.account.AccountSection;

/// Where emergency procedures are found.
@Configuration(proxyBeanMethods = false)
class EmergencyPages {

    @Bean
    AccountSection emergencyOfAnAccount() {
        return new AccountSection("/emergency", 47, true);
    }
}
