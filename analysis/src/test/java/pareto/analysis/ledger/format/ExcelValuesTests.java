package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelValuesTests {

    @ParameterizedTest
    @CsvSource({
        "2.5499999999999998, 2.55",
        "0.30000000000000004, 0.3",
        "1.2E+3, 1200",
        "1E-7, 0.0000001",
        "-12.50, -12.50",
        "123456789012345678, 123456789012345678",
        "0, 0",
        "0.0000000000000000, 0",
        "n/a, n/a"
    })
    void areNumbersAsPreciseAsExcelShowsThem(String stored, String text) {
        assertThat(ExcelValues.number(stored)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "46347, false, 2026-11-21",
        "44885, true, 2026-11-21",
        "46347.5, false, 2026-11-21T12:00:00",
        "1, false, 1900-01-01",
        "61, false, 1900-03-01",
        "0.25, false, 06:00:00",
        "-3.5, false, -3.5",
        "46347.99999999999, false, 2026-11-22"
    })
    void areDatesInIsoForm(double serial, boolean since1904, String text) {
        assertThat(ExcelValues.date(serial, since1904)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "14, m/d/yy, true",
        "31, General, true",
        "176, 'yyyy\"年\"m\"月\"d\"日\"', true",
        "176, [$-804]yyyy/m/d;@, true",
        "4, '#,##0.00', false",
        "176, '[Red]¥#,##0.00', false",
        "0, General, false"
    })
    void tellDateFormatsFromOthers(int id, String format, boolean date) {
        assertThat(ExcelValues.isDate(id, format)).isEqualTo(date);
    }
}
