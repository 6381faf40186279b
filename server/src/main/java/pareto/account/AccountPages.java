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
}
