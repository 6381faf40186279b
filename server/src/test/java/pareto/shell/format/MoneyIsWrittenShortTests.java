package pareto.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyIsWrittenShortTests {

    private final Formats chinese = new Formats(Language.ZH, ZoneOffset.UTC);
    private final Formats english = new Formats(Language.EN, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | CNY | ¥0          | ¥0
            999.4        | CNY | ¥999        | ¥999
            999.5        | CNY | ¥1,000      | ¥1.0K
            9999.4       | CNY | ¥9,999      | ¥10K
            9999.5       | CNY | ¥1.0 万     | ¥10K
            32000        | CNY | ¥3.2 万     | ¥32K
            180000       | CNY | ¥18 万      | ¥180K
            999500       | CNY | ¥100 万     | ¥1.00M
            11200000     | CNY | ¥1,120 万   | ¥11.20M
            99994999     | CNY | ¥9,999 万   | ¥99.99M
            99995000     | CNY | ¥1.00 亿    | ¥100M
            353000000    | CNY | ¥3.53 亿    | ¥353M
            999500000    | CNY | ¥10.00 亿   | ¥1.00B
            12345678900  | CNY | ¥123 亿     | ¥12.35B
            -11200000    | CNY | −¥1,120 万  | −¥11.20M
            -0.3         | CNY | −¥0.30      | −¥0.30
            11200000     | USD | USD 1,120 万 | USD 11.20M
            """)
    void inBothLanguages(BigDecimal amount, String currency, String zh, String en) {
        assertThat(chinese.money(amount, currency).replace('\u00A0', ' ')).isEqualTo(zh);
        assertThat(english.money(amount, currency).replace('\u00A0', ' ')).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2232000     | ¥2,232,000.00
            -0.005      | −¥0.01
            -0.004      | ¥0.00
            1234567.895 | ¥1,234,567.90
            """)
    void orToTheLastCent(BigDecimal amount, String exact) {
        assertThat(chinese.moneyExact(amount, "CNY")).isEqualTo(exact);
    }

    @Test
    void inOneUnitForAWholeColumn() {
        var unit = english.unitFor(new BigDecimal("31800000"));
        assertThat(english.money(new BigDecimal("900000"), "CNY", unit)).isEqualTo("¥0.90M");
        assertThat(english.money(new BigDecimal("31800000"), "CNY", unit)).isEqualTo("¥31.80M");
    }

    @Test
    void withTheExactAmountForMachines() {
        var output = new StringOutput();
        chinese.moneyTag(new BigDecimal("11200000"), "CNY").writeTo(output);
        assertThat(output)
                .hasToString(
                        "<data class=\"money\" value=\"11200000\" title=\"¥11,200,000.00\">¥1,120<small>万</small></data>");
    }
}
