package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.database.StartRefusedException;

class ProviderSettingsTests {

    @Test
    void mayBeLeftOut() {
        assertThat(settings("", "").given()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.hengchuan.example/realm", "http://localhost:9000", "http://127.0.0.1:9000"})
    void takeAnIssuerThatCannotBeOverheard(String issuer) {
        assertThat(settings(issuer, "pareto").given()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.hengchuan.example",
                "login.hengchuan.example",
                "http://localhost.evil.example",
                "::"
            })
    void refuseTheStartWithAnyOther(String issuer) {
        assertThatThrownBy(() -> settings(issuer, "pareto"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void refuseTheStartWithHalfOfThem() {
        assertThatThrownBy(() -> settings("https://login.hengchuan.example", ""))
                .hasMessageContaining("PARETO_OIDC_CLIENT_ID");
        assertThatThrownBy(() -> settings("", "pareto")).hasMessageContaining("PARETO_OIDC_ISSUER");
    }

    private static ProviderSettings settings(String issuer, String client) {
        return new ProviderSettings(issuer, client, "", null, null, List.of());
    }
}
