package pareto.team;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountSection;
import pareto.account.AccountTab;
import pareto.people.StaffSection;
import pareto.shell.NavigationEntry;

/// Where this module's pages are found.
@Configuration(proxyBeanMethods = false)
class TeamPages {

    @Bean
    AccountSection teamOfAnAccount() {
        return new AccountSection("/team", 10, true);
    }

    @Bean
    AccountTab team() {
        return new AccountTab("team.tab", "/team", 50);
    }

    @Bean
    StaffSection accountsOfAPerson() {
        return new StaffSection("/accounts", 10);
    }

    @Bean
    NavigationEntry virtualTeams() {
        return new NavigationEntry("team.virtual", "network", "/virtual-teams", 55);
    }

    @Bean
    NavigationEntry ownerless() {
        return new NavigationEntry("team.ownerless.navigation", "users", "/accounts/without-manager", 60, Right.DECIDE);
    }
}
