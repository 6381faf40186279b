package pareto.analysis.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pareto.analysis.portfolio.Rate;

/// Exchange rates as a CSV file with the columns from, to, day, rate.
final class RatesFile {

    private RatesFile() {}

    static List<Rate> read(Path file) throws IOException {
        var rates = new ArrayList<Rate>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var line : records) {
                rates.add(rate(file, line));
            }
        }
        return rates;
    }

    private static Rate rate(Path file, NamedCsvRecord line) {
        try {
            return new Rate(
                    line.getField("from").strip(),
                    line.getField("to").strip(),
                    LocalDate.parse(line.getField("day").strip()),
                    new BigDecimal(line.getField("rate").strip()));
        } catch (RuntimeException unreadable) {
            throw new RefusedException("Line " + line.getStartingLineNumber() + " of " + file.getFileName()
                    + " is no rate; write from,to,day,rate above and, for example, USD,CNY,2026-01-31,7.1034.");
        }
    }
}
