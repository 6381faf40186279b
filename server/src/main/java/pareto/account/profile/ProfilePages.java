package pareto.account.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.account.AccountSection;
import pareto.account.AccountTab;

/// Where the pages of this part are found.
@Configuration(proxyBeanMethods = false)
class ProfilePages {

    @Bean
    AccountSection dossierOfAnAccount() {
        return new AccountSection("/dossier", 7, true);
    }

    @Bean
    AccountTab dossier() {
        return new AccountTab("account.profile.tab", "/dossier", 10);
    }
}
