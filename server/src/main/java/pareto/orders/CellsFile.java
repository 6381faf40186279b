package pareto.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pareto.analysis.ledger.table.SnapshotId;
import pareto.analysis.portfolio.MonthCells;
import pareto.analysis.portfolio.OrderLines;

/// Kept cells, named by what they rest on and by a checksum over that and all they hold: a file that was damaged, cut
/// off or given another name does not fit its name.
///
/// @param key what they rest on besides the ledger
/// @param snapshot the state of the ledger
record CellsFile(Path path, String key, SnapshotId snapshot, String checksum) {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{32})-(\\d{1,19})-([0-9a-f]{64})\\.parquet");

    static Optional<CellsFile> read(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches()
                ? Optional.of(new CellsFile(
                        path, name.group(1), new SnapshotId(Long.parseLong(name.group(2))), name.group(3)))
                : Optional.empty();
    }

    /// The name a finished file deserves.
    static Path name(Path file, String key, SnapshotId snapshot) throws IOException {
        return file.resolveSibling(key + "-" + snapshot + "-" + checksum(file, key, snapshot) + ".parquet");
    }

    boolean isSound() {
        try {
            return checksum(path, key, snapshot).equals(checksum);
        } catch (IOException e) {
            return false;
        }
    }

    /// Everything cells rest on besides the ledger: how lines are counted, and by what program.
    static String key(OrderLines lines) {
        MessageDigest digest = sha256();
        for (String part : new String[] {
            MonthCells.definition(),
            lines.returns().name(),
            lines.currency(),
            lines.rates().toString(),
            new TreeMap<>(lines.groups()).toString(),
            new TreeSet<>(lines.leftOut()).toString()
        }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static String checksum(Path file, String key, SnapshotId snapshot) throws IOException {
        MessageDigest digest = sha256();
        digest.update((key + snapshot).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
