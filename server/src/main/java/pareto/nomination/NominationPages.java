package pareto.nomination;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountSection;
import pareto.account.AccountTab;
import pareto.shell.NavigationEntry;

/// Where this module's pages are found.
@Configuration(proxyBeanMethods = false)
class NominationPages {

    @Bean
    NavigationEntry nominations() {
        return new NavigationEntry("nomination.navigation", "award", "/nominations", 45, Right.FIGURES);
    }

    @Bean
    AccountSection nominationOfAnAccount() {
        return new AccountSection("/nomination", 40, false, Right.FIGURES);
    }

    @Bean
    AccountTab recognition() {
        return new AccountTab("nomination.tab", "/nomination", 32, Right.FIGURES);
    }
}
