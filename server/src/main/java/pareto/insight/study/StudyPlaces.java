package pareto.insight.study;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountSection;
import pareto.account.AccountTab;
import pareto.shell.NavigationEntry;

/// Where the studies are found.
@Configuration(proxyBeanMethods = false)
class StudyPlaces {

    @Bean
    NavigationEntry studies() {
        return new NavigationEntry("insight.study.navigation", "chart-column", "/analyses", 35, Right.FIGURES);
    }

    @Bean
    AccountSection expectationOfAnAccount() {
        return new AccountSection("/expectation", 18, false, Right.FIGURES);
    }

    @Bean
    AccountTab studiesOfAnAccount() {
        return new AccountTab("insight.study.tab", "/analyses", 32, Right.FIGURES);
    }
}
