package pareto.analysis.ledger.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21",
                "2026/11/21",
                "2026.11.21",
                "20261121",
                "2026年11月21日",
                "2026 年 11 月 21 日",
                "２０２６年１１月２１日",
                "2026-11-21 08:26",
                "2026-11-21T08:26:00Z",
                "2026-11-21T08:26:00+08:00",
                "2026/11/21 上午 8:26",
                "20261121082600",
                "21.11.2026",
                "21/11/2026",
                "21-11-2026",
                "21/11/26",
                "21-Nov-2026",
                "21 November 2026",
                "Nov 21, 2026",
                "November 21 2026 10:00",
                "46347",
                "46347.35",
                " 2026-11-21 ",
                "2026-Nov-21",
                "2026-11-21 星期六"
            })
    void readTheSameDayInEveryForm(String written) {
        assertThat(day(written, DateOrder.DMY)).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/21/2026", "11-21-2026", "11/21/26", "11/21/2026 3:00 PM"})
    void readMonthFirstWhereTheFileSaysSo(String written) {
        assertThat(day(written, DateOrder.MDY)).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "小计",
                "2026",
                "202611",
                "2026-13-01",
                "2026-02-30",
                "31.04.2026",
                "12",
                "123.45",
                "1,234",
                "99999999",
                "2026-11-2x",
                "SO43659",
                "Total",
                "900000",
                "2026-11",
                "1/2",
                "100.5",
                "20261321",
                "//",
                "Marble 12"
            })
    void refuseWhatIsNoDay(String written) {
        assertThat(Dates.parse(written, DateOrder.DMY)).isEqualTo(Dates.NONE);
    }

    @Test
    void knowLeapYearsAndAgreeWithTheCalendarOnEveryDay() {
        for (LocalDate day = LocalDate.of(1899, 1, 1); day.getYear() < 2101; day = day.plusDays(1)) {
            assertThat(Dates.parse(day.toString(), DateOrder.DMY)).isEqualTo((int) day.toEpochDay());
        }
    }

    @Test
    void sayWhenDayAndMonthCannotBeToldApart() {
        assertThat(Dates.ambiguity("03/04/2026")).isEqualTo(3);
        assertThat(Dates.ambiguity("05/05/2026")).isEqualTo(3);
        assertThat(Dates.ambiguity("13/04/2026")).isEqualTo(1);
        assertThat(Dates.ambiguity("04/13/2026")).isEqualTo(2);
        assertThat(Dates.ambiguity("2026-04-03")).isZero();
        assertThat(Dates.ambiguity("03.04.2026")).isZero();
        assertThat(Dates.ambiguity("20260403")).isZero();
    }

    private static LocalDate day(String written, DateOrder order) {
        return LocalDate.ofEpochDay(Dates.parse(written, order));
    }
}
