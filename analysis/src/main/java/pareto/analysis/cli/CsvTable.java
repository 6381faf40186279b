package pareto.analysis.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A small CSV file with named columns that the user writes himself.
final class CsvTable {

    private CsvTable() {}

    /// One thing a line.
    ///
    /// @param shape what a line must look like, said where one does not
    static <T> List<T> read(Path file, Function<NamedCsvRecord, T> reading, String shape) throws IOException {
        var things = new ArrayList<T>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var line : records) {
                things.add(one(file, line, reading, shape));
            }
        }
        return things;
    }

    private static <T> T one(Path file, NamedCsvRecord line, Function<NamedCsvRecord, T> reading, String shape) {
        try {
            return reading.apply(line);
        } catch (RuntimeException unreadable) {
            throw new RefusedException(
                    "Line " + line.getStartingLineNumber() + " of " + file.getFileName() + " " + shape);
        }
    }
}
