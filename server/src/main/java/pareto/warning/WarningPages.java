package pareto.warning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountSection;
import pareto.account.AccountTab;
import pareto.shell.NavigationEntry;

/// Where this module's pages are found.
@Configuration(proxyBeanMethods = false)
class WarningPages {

    @Bean
    NavigationEntry warningNavigation() {
        return new NavigationEntry("warning.navigation", "triangle-alert", "/warnings", 25, Right.FIGURES);
    }

    @Bean
    AccountSection warningsOfAnAccount() {
        return new AccountSection("/warnings", 2, false, Right.FIGURES);
    }

    @Bean
    AccountTab warningTab() {
        return new AccountTab("warning.tab", "/warnings", 34, Right.FIGURES);
    }
}
