package pareto.analysis.ledger.format;

import java.nio.file.Path;
import java.util.Map;

/// How much an uploaded file may unpack to, so that a small upload cannot fill the machine.
///
/// @param maxEntries files in one .zip
/// @param maxBytes bytes of all files of an archive together, or of one workbook, once unpacked
/// @param maxRatio unpacked bytes per packed byte of a .zip or .gz, applied once 64 MB have been unpacked: small
///     files may repeat themselves as they like
/// @param spool folder for the temporary copies of workbooks and Parquet files that came packed
public record ArchiveLimits(int maxEntries, long maxBytes, int maxRatio, Path spool) {

    static final long RATIO_APPLIES_FROM = 64L << 20;

    /// 100 entries, 4 GB, ratio 20, spooling to the system's temporary folder.
    public static final ArchiveLimits STANDARD =
            new ArchiveLimits(100, 4L << 30, 20, Path.of(System.getProperty("java.io.tmpdir")));

    /// The standard limits as changed by `PARETO_ARCHIVE_ENTRIES`, `PARETO_ARCHIVE_BYTES` and `PARETO_ARCHIVE_RATIO`.
    ///
    /// @throws NumberFormatException when a setting is no whole number
    public static ArchiveLimits from(Map<String, String> environment) {
        return new ArchiveLimits(
                Integer.parseInt(environment.getOrDefault("PARETO_ARCHIVE_ENTRIES", "" + STANDARD.maxEntries)),
                Long.parseLong(environment.getOrDefault("PARETO_ARCHIVE_BYTES", "" + STANDARD.maxBytes)),
                Integer.parseInt(environment.getOrDefault("PARETO_ARCHIVE_RATIO", "" + STANDARD.maxRatio)),
                STANDARD.spool);
    }

    /// The same limits with temporary copies in another folder.
    public ArchiveLimits spoolingTo(Path folder) {
        return new ArchiveLimits(maxEntries, maxBytes, maxRatio, folder);
    }
}
