package pareto.analysis.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import pareto.analysis.portfolio.Rate;

/// Exchange rates as a CSV file with the columns from, to, day, rate.
final class RatesFile {

    private RatesFile() {}

    static List<Rate> read(Path file) throws IOException {
        return CsvTable.read(
                file,
                line -> new Rate(
                        line.getField("from").strip(),
                        line.getField("to").strip(),
                        LocalDate.parse(line.getField("day").strip()),
                        new BigDecimal(line.getField("rate").strip())),
                "is no rate; write from,to,day,rate above and, for example, USD,CNY,2026-01-31,7.1034.");
    }
}
