package pareto.analysis.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pareto.analysis.rhythm.season.Explanation;

/// Why accounts do not order, as a CSV file with the columns account, from, until, recorded_on; others, such as what
/// kind of reason it is, are not looked at.
final class RecordsFile {

    private RecordsFile() {}

    static List<Explanation> read(Path file) throws IOException {
        return CsvTable.read(
                file,
                RecordsFile::explanation,
                "explains nothing; write account,from,until,recorded_on above and, for example,"
                        + " K0017,2026-02-01,2026-05-31,2026-01-20; until may be empty.");
    }

    private static Explanation explanation(NamedCsvRecord line) {
        var until = line.getField("until").strip();
        return new Explanation(
                line.getField("account").strip(),
                LocalDate.parse(line.getField("from").strip()),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                LocalDate.parse(line.getField("recorded_on").strip()));
    }
}
