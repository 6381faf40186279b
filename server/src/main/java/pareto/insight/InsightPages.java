package pareto.insight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountSection;
import pareto.account.AccountTab;
import pareto.people.StaffSection;
import pareto.shell.NavigationEntry;

/// Where this module's pages are found.
@Configuration(proxyBeanMethods = false)
class InsightPages {

    @Bean
    NavigationEntry portfolio() {
        return new NavigationEntry("insight.navigation", "chart-scatter", "/portfolio", 20, Right.FIGURES);
    }

    @Bean
    AccountSection figuresOfAnAccount() {
        return new AccountSection("/figures", 10, false, Right.FIGURES);
    }

    @Bean
    AccountSection revenueOfAnAccount() {
        return new AccountSection("/revenue", 20, false, Right.FIGURES);
    }

    @Bean
    AccountTab groupOfAnAccount() {
        return new AccountTab("insight.group.tab", "/group", 10);
    }

    @Bean
    AccountSection mixOfAnAccount() {
        return new AccountSection("/mix", 30, false, Right.FIGURES);
    }

    @Bean
    AccountSection classesProposedForAnAccount() {
        return new AccountSection("/class-proposals", 6, true, Right.FIGURES);
    }

    @Bean
    StaffSection portfolioOfAPerson() {
        return new StaffSection("/portfolio", 5, Right.FIGURES);
    }

    @Bean
    StaffSection comparisonOfAPerson() {
        return new StaffSection("/comparison", 6, Right.FIGURES);
    }
}
