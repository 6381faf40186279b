package pareto.account.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountSection;
import pareto.account.AccountTab;

/// Where the pages about people are found.
@Configuration(proxyBeanMethods = false)
class ContactPages {

    @Bean
    AccountSection peopleOfAnAccount() {
        return new AccountSection("/people", 40, false, Right.PERSONAL_DATA);
    }

    @Bean
    AccountSection referralsOfAnAccount() {
        return new AccountSection("/referrals", 30, true);
    }

    @Bean
    AccountTab people() {
        return new AccountTab("account.contact.tab", "/people", 30, Right.PERSONAL_DATA);
    }
}
