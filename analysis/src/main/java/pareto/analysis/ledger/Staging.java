package pareto.analysis.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.format.OrderFile;
import pareto.analysis.ledger.format.OrderFiles;
import pareto.analysis.ledger.format.RawRecord;
import pareto.analysis.ledger.format.RecordReader;
import pareto.analysis.ledger.format.UnreadableFileException;
import pareto.analysis.ledger.recognition.Guess;
import pareto.analysis.ledger.recognition.Recognition;

/// The one way in for order lines: files become a Parquet file of lines, a file of rejects and a report.
public final class Staging {

    private Staging() {}

    /// SHA-256 of the bytes of the files in their order, hexadecimal: the same content twice is the same batch.
    public static String contentHash(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads every table of the files and writes the lines, the rejects and nothing else.
    ///
    /// @throws UnreadableFileException when a file cannot be read, with one sentence for the user
    /// @throws CancellationException when the listener of the progress said so; nothing is left behind
    public static StageReport stage(StageRequest request, Progress progress) throws IOException {
        List<OrderFile> tables = new ArrayList<>();
        for (Path file : request.files()) tables.addAll(OrderFiles.open(file, request.limits()));
        return new StagingRun(request, progress).stage(tables, contentHash(request.files()));
    }

    /// What the first table of a file seems to be.
    ///
    /// @throws UnreadableFileException when the file cannot be read, with one sentence for the user
    public static Guess inspect(Path file, ArchiveLimits limits) throws IOException {
        return Recognition.of(sample(OrderFiles.open(file, limits).getFirst(), Recognition.SAMPLE));
    }

    /// The first records of a table.
    public static List<RawRecord> sample(OrderFile table, int most) throws IOException {
        List<RawRecord> records = new ArrayList<>();
        try (RecordReader in = table.read()) {
            for (RawRecord r = in.next(); r != null && records.size() < most; r = in.next()) records.add(r);
        }
        return records;
    }
}
