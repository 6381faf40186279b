package pareto.analysis.ledger.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 | 12
            12.5 | 12.5
            .5 | 0.5
            -12.5 | -12.5
            +7 | 7
            0.0001 | 0.0001
            1,234.50 | 1234.50
            1,23,456 | 123456
            12 345.6 | 12345.6
            1'234'567.89 | 1234567.89
            ¥1,234.50 | 1234.50
            ￥1,234.50 | 1234.50
            $-5 | -5
            -$5 | -5
            €12 | 12
            RMB 12.00 | 12
            12.00CNY | 12
            US$ 3 | 3
            １２３．４５ | 123.45
            －１２ | -12
            (1,234.50) | -1234.50
            （12） | -12
            12- | -12
            1,234.50- | -1234.50
            − 5 | -5
            12元 | 12
            1.2万 | 12000
            1.2万元 | 12000
            3亿 | 300000000
            15% | 0.15
            1E+05 | 100000
            1.5e3 | 1500
            2.5E-02 | 0.025
            - | 0
            99999999999999.9999 | 99999999999999.9999
            0.30000000000000004 | 0.3
            1.00005 | 1.0000
            1.00015 | 1.0002
            """)
    void readTheUsualForms(String written, BigDecimal meant) {
        assertThat(Decimals.parse(written, '.')).isEqualTo(Decimals.scaled(meant));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,5 | 12.5
            1.234,50 | 1234.50
            1.234 | 1234
            3.750,50- | -3750.50
            """)
    void readCommasAsDecimalMarkWhereTheFileWritesThem(String written, BigDecimal meant) {
        assertThat(Decimals.parse(written, ',')).isEqualTo(Decimals.scaled(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "abc", "12a", "1.2.3", "1,2", "12,34,5", "--5-", "1e", "1E+99", "¥", "()", "#REF!", "."
            })
    void refuseWhatIsNoNumber(String written) {
        assertThat(Decimals.parse(written, '.')).isEqualTo(Decimals.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000000", "1E+15", "-999999999999999999", "99999999999999.99995"})
    void refuseNumbersThatDoNotFit(String written) {
        assertThat(Decimals.parse(written, '.')).isEqualTo(Decimals.TOO_LARGE);
    }

    @Test
    void multiplyExactlyAndRoundHalfToEven() {
        assertThat(Decimals.multiply(30_000, 25_500)).isEqualTo(76_500);
        assertThat(Decimals.multiply(-5, 5_000)).isEqualTo(-2);
        assertThat(Decimals.multiply(15_000, 1)).isEqualTo(2);
        assertThat(Decimals.multiply(Decimals.MAX, 20_000)).isEqualTo(Decimals.TOO_LARGE);
        assertThat(Decimals.multiply(Decimals.MAX, 5_000)).isEqualTo(500_000_000_000_000_000L);
    }

    @Test
    void tellWhenRoundingTookSomethingAway() {
        assertThat(Decimals.isRounded("1.23456", '.')).isTrue();
        assertThat(Decimals.isRounded("1.23450000", '.')).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"12345.0,12345", "00012,00012", "1.2345E+05,123450", "12E5,12E5", "A-1.0,A-1.0", "3.10,3.10", "Ａ１,A1"})
    void mendCodesThatASpreadsheetTookForNumbers(String written, String meant) {
        assertThat(Codes.clean(written)).isEqualTo(meant);
    }
}
