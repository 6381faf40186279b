package pareto.agreement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.account.AccountTab;
import pareto.shell.NavigationEntry;

/// Where this module's pages are found.
@Configuration(proxyBeanMethods = false)
class AgreementPages {

    /// Who drafts contracts and records what became of them: a fee is part of every draft, so figures are needed too.
    static final String DRAFTS = "hasAuthority('MAY_CHANGE') and hasAuthority('MAY_FIGURES')";

    @Bean
    AccountTab contractsOfAnAccount() {
        return new AccountTab("agreement.tab", "/contracts", 45);
    }

    @Bean
    NavigationEntry contractsEntry() {
        return new NavigationEntry("agreement.navigation", "file-check", "/contracts", 40);
    }
}
