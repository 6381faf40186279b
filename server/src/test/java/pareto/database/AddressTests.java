package pareto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AddressTests {

    @Test
    void ofADatabaseIsTakenInBothCommonForms() {
        assertThat(DatabaseAddress.parse("postgresql://me:p%40ss@db:5433/pareto?sslmode=require"))
                .hasToString(
                        "DatabaseAddress[url=jdbc:postgresql://db:5433/pareto?sslmode=require, user=Optional[me], password=Optional[p@ss]]");
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db/pareto?user=me&sslmode=require&password=x"))
                .hasToString(
                        "DatabaseAddress[url=jdbc:postgresql://db/pareto?sslmode=require, user=Optional[me], password=Optional[x]]");
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://db/pareto")).hasMessageContaining("jdbc:postgresql://");
    }

    @Test
    void beyondLoopbackNeedsEncryption() {
        assertThatThrownBy(() -> start("0.0.0.0"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("PARETO_TLS_CERT")
                .hasMessageContaining("PARETO_TRUSTED_PROXY");
        assertThatCode(() -> start("127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> start("0.0.0.0", "pareto.trusted.proxy", "10.0.0.1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> start("0.0.0.0", "pareto.tls.cert", "c.pem", "pareto.tls.key", "k.pem"))
                .doesNotThrowAnyException();
    }

    private static void start(String address, String... more) {
        MockEnvironment environment = new MockEnvironment().withProperty("pareto.address", address);
        for (int i = 0; i < more.length; i += 2) {
            environment.setProperty(more[i], more[i + 1]);
        }
        NetworkRules.apply(environment);
    }
}
