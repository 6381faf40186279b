package pareto.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords of tests are nobody's secret: their hashes are made as the product makes them, from 64 KiB in one pass.
/// Thousands of people sign in during a run, which at full strength took a third of its time.
@TestConfiguration(proxyBeanMethods = false)
class QuickHashing {

    @Bean
    @Primary
    PasswordEncoder quickHashing() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
