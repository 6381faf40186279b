package pareto.assurance.measured;

import java.util.List;
import pareto.shell.file.RawTables.RawRecord;

/// A file of measurements as it was read.
///
/// @param name as it came
/// @param records of its only table, without blank ones
record MeasuredFile(String name, List<RawRecord> records) {

    MeasuredFile {
        records = List.copyOf(records);
    }
}
