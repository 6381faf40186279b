package pareto.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresAndDaysTests {

    private static final LocalDate FEBRUARY_21 = LocalDate.of(2026, 2, 21);

    @ParameterizedTest
    @MethodSource
    void areWrittenAsTheLanguageDoes(Function<Formats, String> write, String zh, String en) {
        var shanghai = ZoneId.of("Asia/Shanghai");
        assertThat(write.apply(new Formats(Language.ZH, shanghai))).isEqualTo(zh);
        assertThat(write.apply(new Formats(Language.EN, shanghai))).isEqualTo(en);
    }

    static Stream<Arguments> areWrittenAsTheLanguageDoes() {
        return Stream.of(
                row(f -> f.percent(new BigDecimal("0.8143")), "81.4%", "81.4%"),
                row(f -> f.percent(new BigDecimal("-0.04")), "−4.0%", "−4.0%"),
                row(f -> f.percent(new BigDecimal("0.1935"), 0), "19%", "19%"),
                row(f -> f.change(new BigDecimal("0.123")), "+12.3%", "+12.3%"),
                row(f -> f.change(new BigDecimal("-0.00001")), "0.0%", "0.0%"),
                row(f -> f.chance(0.996), "> 99%", "> 99%"),
                row(f -> f.chance(0.003), "< 1%", "< 1%"),
                row(f -> f.chance(0.58), "58%", "58%"),
                row(f -> f.count(541_909), "541,909", "541,909"),
                row(f -> f.count(-12), "−12", "−12"),
                row(f -> f.quantity(new BigDecimal("1200.5000")), "1,200.5", "1,200.5"),
                row(f -> f.quantity(new BigDecimal("1E+3")), "1,000", "1,000"),
                row(f -> f.days(1), "1 天", "1 day"),
                row(f -> f.days(47), "47 天", "47 days"),
                row(f -> f.duration(Duration.ofMinutes(72)), "1 时 12 分", "1h 12m"),
                row(f -> f.duration(Duration.ofHours(50)), "2 天 2 时", "2d 2h"),
                row(f -> f.duration(Duration.ofSeconds(40)), "40 秒", "40s"),
                row(f -> f.duration(Duration.ofMinutes(23)), "23 分", "23m"),
                row(f -> f.date(FEBRUARY_21), "2026 年 2 月 21 日", "Feb 21, 2026"),
                row(f -> f.shortDate(FEBRUARY_21), "2 月 21 日", "Feb 21"),
                row(f -> f.month(YearMonth.of(2026, 2)), "2026 年 2 月", "Feb 2026"),
                row(f -> f.dates(FEBRUARY_21, FEBRUARY_21), "2026 年 2 月 21 日", "Feb 21, 2026"),
                row(
                        f -> f.dates(FEBRUARY_21.minusYears(1), FEBRUARY_21),
                        "2025 年 2 月 21 日至 2026 年 2 月 21 日",
                        "Feb 21, 2025 – Feb 21, 2026"),
                row(
                        f -> f.dates(FEBRUARY_21.withMonth(1), FEBRUARY_21),
                        "2026 年 1 月 21 日至 2 月 21 日",
                        "Jan 21 – Feb 21, 2026"),
                row(
                        f -> f.moment(Instant.parse("2026-02-20T22:00:00Z"), FEBRUARY_21),
                        "2 月 21 日 06:00",
                        "Feb 21, 06:00"));
    }

    private static Arguments row(Function<Formats, String> write, String zh, String en) {
        return Arguments.of(write, zh, en);
    }
}
