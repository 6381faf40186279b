package pareto.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Choice;
import pareto.account.ProfileField.Kind;
import pareto.account.ProfileField.Section;
import pareto.account.ProfileValue;
import pareto.shell.format.Language;

class WrittenValuesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200|1200",
                "1,200.50|1200.5",
                "１２００|1200",
                "-3|-3",
                "3 万|30000",
                "1.25亿|125000000",
                "0.0001|0.0001"
            })
    void areNumbers(String written, BigDecimal number) {
        assertThat(value(Kind.NUMBER, written)).isEqualTo(new ProfileValue.Figure(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1,20", "1.2.3", "0.00001", "1234567890123456", "12 万元", "1e3"})
    void areNoNumbers(String written) {
        assertThat(faultKey(Kind.NUMBER, written)).isEqualTo("account.profile.wrong.number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200,000|1200000|CNY",
                "120 万元|1200000|CNY",
                "￥500|500|CNY",
                "USD 5000|5000|USD",
                "5000.25 eur|5000.25|EUR",
                "JPY3亿|300000000|JPY"
            })
    void areAmounts(String written, BigDecimal amount, String currency) {
        assertThat(value(Kind.MONEY, written)).isEqualTo(new ProfileValue.Amount(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ 5", "USD", "USD 5 EUR", "five", "元"})
    void areNoAmounts(String written) {
        assertThat(faultKey(Kind.MONEY, written)).isEqualTo("account.profile.wrong.money");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-21", "2026/2/21", "2026.2.21", "2026年2月21日", "2026 年 2 月 21 日", "20260221"})
    void areDays(String written) {
        assertThat(value(Kind.DATE, written)).isEqualTo(new ProfileValue.Day(LocalDate.of(2026, 2, 21)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "21/02/2026", "2026", "soon", "20261301"})
    void areNoDays(String written) {
        assertThat(faultKey(Kind.DATE, written)).isEqualTo("account.profile.wrong.date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "制造业", "manufacturing", " Manufacturing ", "ｃ"})
    void areChoicesByCodeOrName(String written) {
        assertThat(value(Kind.CHOICE, written)).isEqualTo(new ProfileValue.Chosen("C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "金融业", "制造"})
    void areNoChoicesWhenRetiredOrUnknown(String written) {
        assertThat(faultKey(Kind.CHOICE, written)).isEqualTo("account.profile.wrong.choice");
    }

    @Test
    void areTextsOfOneLineAndOfMany() {
        assertThat(value(Kind.TEXT, " 行业\n第三 ")).isEqualTo(new ProfileValue.Words("行业 第三"));
        assertThat(value(Kind.LONG, "一\r\n二")).isEqualTo(new ProfileValue.Words("一\n二"));
        assertThat(faultKey(Kind.TEXT, "长".repeat(201))).isEqualTo("account.profile.wrong.long");
        assertThat(faultKey(Kind.LONG, "长".repeat(10_001))).isEqualTo("account.profile.wrong.long");
    }

    @Test
    void areCreditCodes() {
        assertThat(value(Kind.CODE, "91999901ma0hy10013")).isEqualTo(new ProfileValue.Words("91999901MA0HY10013"));
        assertThat(faultKey(Kind.CODE, "91999901MA0HY10014")).isEqualTo("account.creditCode.check");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void areNothingWhenBlank(Kind kind) {
        assertThat(Reading.of(field(kind), " \n ")).isEqualTo(new Reading(null, null));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 1200.5", "MONEY, USD 5000.25", "DATE, 2026-02-21", "CHOICE, C", "TEXT, abc", "LONG, abc"})
    void areWrittenSoThatTheyAreReadAgain(Kind kind, String written) {
        for (Language language : Language.values()) {
            ProfileValue value = value(kind, written);
            assertThat(value(kind, field(kind).written(value, language))).isEqualTo(value);
        }
    }

    private static ProfileValue value(Kind kind, String written) {
        return Objects.requireNonNull(Reading.of(field(kind), written).value(), written);
    }

    private static String faultKey(Kind kind, String written) {
        return Objects.requireNonNull(Reading.of(field(kind), written).fault(), written)
                .key();
    }

    private static ProfileField field(Kind kind) {
        return new ProfileField(
                new UUID(0, 1),
                "field",
                kind,
                Section.OWN,
                "字段",
                "Field",
                false,
                false,
                List.of(new Choice("C", "制造业", "Manufacturing", false), new Choice("J", "金融业", "Finance", true)));
    }
}
