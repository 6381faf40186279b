package pareto.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /// RFC 6238, appendix B, SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void takesTheNeighbouringStepsAndNoOther() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = Totp.step(now);
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1, 6), SECRET, now)).hasValue(step - 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 1, 6), SECRET, now)).hasValue(step + 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2, 6), SECRET, now)).isEmpty();
        assertThat(Totp.stepOf("", SECRET, now)).isEmpty();
    }

    /// RFC 4648, section 10.
    @Test
    void writesSecretsInBase32() {
        assertThat(Base32.encode("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.grouped("fooba".getBytes(US_ASCII))).isEqualTo("MZXW 6YTB");
    }
}
