package pareto.analysis.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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

    static StageReport stage(StageRequest request, List<Table> tables, Progress progress) throws IOException {
        return new StagingRun(request, progress).stage(tables, contentHash(request.files()));
    }
}
