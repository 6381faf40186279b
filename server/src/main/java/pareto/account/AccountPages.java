package pareto.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where this module's pages are found.
@Configuration
class AccountPages {

    @Bean
    AccountTab overview() {
        return new AccountTab("account.tab.overview", "", 0);
    }

    @Bean
    AccountTab parentsTab() {
        return new AccountTab("account.parents.tab", "/parents", 15);
    }

    @Bean
    AccountSection parentsOfAnAccount() {
        return new AccountSection("/parents", 40, true);
    }
}
