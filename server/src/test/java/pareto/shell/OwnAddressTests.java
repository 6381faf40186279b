package pareto.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/portfolio", "/portfolio?tier=CORE&q=%E6%81%92", "/a/b//c"})
    void leadsOnWithinPareto(String address) {
        assertThat(OwnAddress.or(address, "/start")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:x",
                "/a\r\nb",
                "/a b"
            })
    void leadsNowhereElse(String address) {
        assertThat(OwnAddress.or(address, "/start")).isEqualTo("/start");
    }
}
