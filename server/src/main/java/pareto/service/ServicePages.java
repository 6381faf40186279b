package pareto.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountAct;
import pareto.account.AccountSection;
import pareto.account.AccountTab;
import pareto.shell.NavigationEntry;

/// Where this module's pages are found.
@Configuration(proxyBeanMethods = false)
class ServicePages {

    @Bean
    NavigationEntry requestsEntry(Queue queue) {
        return new NavigationEntry("service.navigation", "route", "/requests", 22, null, queue::mine);
    }

    @Bean
    AccountTab requestsOfAnAccount() {
        return new AccountTab("service.tab", "/requests", 36);
    }

    @Bean
    AccountSection openRequestsOfAnAccount() {
        return new AccountSection("/requests", 6, true);
    }

    @Bean
    AccountAct phoneNote() {
        return new AccountAct("service.phone", "phone", "/requests/new?channel=phone", 10, Right.CHANGE);
    }
}
