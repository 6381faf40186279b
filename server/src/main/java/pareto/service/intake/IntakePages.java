package pareto.service.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.shell.NavigationEntry;

/// Where the pages of mails are found.
@Configuration(proxyBeanMethods = false)
class IntakePages {

    @Bean
    NavigationEntry mailsEntry(IncomingMails mails) {
        return new NavigationEntry("service.intake.mails", "inbox", "/mails", 26, Right.PERSONAL_DATA, mails::waiting);
    }

    @Bean
    NavigationEntry mailboxEntry() {
        return new NavigationEntry("service.intake.mailbox", "settings-2", "/mailbox", 930, Right.KEEP_PEOPLE);
    }
}
