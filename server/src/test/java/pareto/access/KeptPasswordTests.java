package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class KeptPasswordTests {

    private final PasswordEncoder hashing = new AccessBeans().passwordHashing();

    @Test
    void isAHashThatCostsNineteenMebibytesAndTwoPasses() {
        assertThat(hashing.encode("copper-lantern-7")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void isKnownAgainAndHashedDifferentlyEachTime() {
        String hash = hashing.encode("copper-lantern-7");
        assertThat(hashing.matches("copper-lantern-7", hash)).isTrue();
        assertThat(hashing.matches("copper-lantern-8", hash)).isFalse();
        assertThat(hashing.encode("copper-lantern-7")).isNotEqualTo(hash);
    }
}
