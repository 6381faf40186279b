package pareto.access;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import pareto.shell.NavigationEntry;

/// What this module gives to the framework.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProviderSettings.class, PasskeySettings.class})
class AccessBeans {

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }

    /// Argon2id with the parameters OWASP asks for: 19 MiB, two passes, one lane.
    @Bean
    PasswordEncoder passwordHashing() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry("access.audit", "history", "/audit", 910, Right.AUDIT);
    }

    /// Listeners that run in a thread of their own act as whoever caused the event.
    @Bean
    TaskDecorator actingAsStarter() {
        return task -> ActingAs.current()
                .<Runnable>map(starter ->
                        () -> ScopedValue.where(ActingAs.DECLARED, starter).run(task))
                .orElse(task);
    }
}
