package pareto.assurance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.account.AccountSection;
import pareto.account.AccountTab;

/// Where this module's pages are found.
@Configuration(proxyBeanMethods = false)
class AssurancePages {

    /// Who approves statements: what is owed is part of each, so figures are needed too.
    static final String APPROVES = "hasAuthority('MAY_CHANGE') and hasAuthority('MAY_FIGURES')";

    @Bean
    AccountTab levelsOfAnAccount() {
        return new AccountTab("assurance.tab", "/levels", 46);
    }

    @Bean
    AccountSection levelsOnAnAccountsPage() {
        return new AccountSection("/levels", 45, true);
    }
}
