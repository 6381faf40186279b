package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pareto.analysis.cli.WorkerJson;

/// Writes verdicts one a line, and knows when two runs came to the same ones. The file gets its name when it is
/// complete.
final class VerdictWriter implements AutoCloseable {

    private final Path goal;
    private final Path draft;
    private final MessageDigest digest;
    private final OutputStream out;
    private final Counts counts = Counts.none();

    VerdictWriter(Path goal) {
        this.goal = goal;
        this.draft = goal.resolveSibling(goal.getFileName() + ".draft");
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16), digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Kind and status stand before the rest, so that a reader can pass a line by without understanding it.
    void write(Verdict verdict) {
        counts.count(verdict);
        String line = "" + verdict.kind().ordinal() + verdict.status().ordinal()
                + WorkerJson.MAPPER.writeValueAsString(verdict) + "\n";
        try {
            out.write(line.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Counts counts() {
        return counts;
    }

    /// @return what tells these verdicts from others
    String finish() {
        try {
            out.close();
            Files.move(draft, goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
