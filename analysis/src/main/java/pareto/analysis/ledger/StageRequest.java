package pareto.analysis.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.recognition.Mapping;

/// What to stage, how to read it and where to put it.
///
/// @param files the files of one import, all of the same shape
/// @param mapping which column is what
/// @param rules which records are no goods
/// @param directory an existing folder of the caller's own; gets `lines.parquet` and, with rejects, `rejects.csv`
/// @param asOf today for the caller: days more than five years later are rejected
/// @param memoryLimit DuckDB's share of memory, for example `600MB`
/// @param limits how much the files may unpack to
public record StageRequest(
        List<Path> files,
        Mapping mapping,
        List<ExclusionRule> rules,
        Path directory,
        LocalDate asOf,
        String memoryLimit,
        ArchiveLimits limits) {

    public static final String LINES = "lines.parquet";
    public static final String REJECTS = "rejects.csv";

    public StageRequest {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
    }

    /// A request with the delivered rules and 600 MB for DuckDB.
    public static StageRequest of(Path file, Mapping mapping, Path directory, LocalDate asOf) {
        return new StageRequest(
                List.of(file), mapping, ExclusionRule.delivered(), directory, asOf, "600MB", ArchiveLimits.STANDARD);
    }

    public Path lines() {
        return directory.resolve(LINES);
    }

    public Path rejects() {
        return directory.resolve(REJECTS);
    }
}
