package pareto.analysis.ledger.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// Says where a zip without its directory, which stands at the end, breaks off.
final class CutOffZip {

    private CutOffZip() {}

    static UnreadableFileException problem(String name, Path path) throws IOException {
        long row = 0;
        try (var zip = new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                row = 0;
                if (entry.getName().startsWith("xl/worksheets/")) {
                    var rows = new Rows();
                    try {
                        rows.count(zip);
                    } finally {
                        row = rows.count;
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            return row == 0 ? Problems.damaged(name) : Problems.cutOffSheet(name, row);
        }
        return Problems.damaged(name);
    }

    /// Rows that have begun in the XML of a sheet.
    private static final class Rows {

        private static final byte[] START = {'<', 'r', 'o', 'w'};
        private static final long MOST_BYTES = 1L << 30;
        private long count;

        void count(InputStream in) throws IOException {
            int matched = 0;
            var buffer = new byte[1 << 14];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0 && bytes < MOST_BYTES; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    matched = buffer[i] == START[matched] ? matched + 1 : buffer[i] == '<' ? 1 : 0;
                    if (matched == START.length) {
                        count++;
                        matched = 0;
                    }
                }
            }
        }
    }
}
