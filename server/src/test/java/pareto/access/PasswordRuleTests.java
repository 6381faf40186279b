package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "qwertyuiop123",
                "qwerty123456",
                "password1234",
                "P@ssw0rd2026!",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "administrator1",
                "lin.zhixia2026",
                "314159265358",
                "iloveyou1314"
            })
    void refusesWhatAnyoneWouldTry(String password) {
        assertThat(PasswordRule.refusal(password, "lin.zhixia", "林知夏")).hasValue("access.password.obvious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea-rooftop-violin", "绿茶屋顶小提琴三月雨后山", "Xk7-pr2-Lw9-vq4", "herbstlaub und kreide"})
    void takesAFewUnrelatedWords(String password) {
        assertThat(PasswordRule.refusal(password, "lin", "林知夏")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "tea-rooftop"})
    void refusesShortOnes(String password) {
        assertThat(PasswordRule.refusal(password, "lin", "林知夏")).hasValue("access.password.short");
    }
}
