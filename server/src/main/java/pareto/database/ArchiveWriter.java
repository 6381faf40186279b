package pareto.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A backup file in the making; readable by its owner alone, and the list of contents comes last, so
/// that one cut short is recognised.
final class ArchiveWriter implements AutoCloseable {

    interface Content {
        void writeTo(OutputStream out) throws Exception;
    }

    private final ZipOutputStream zip;
    private final Map<String, String> checksums = new TreeMap<>();

    ArchiveWriter(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, DataFolder.forOwnerOnly("rw-------"));
        zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void add(String name, Content content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Checksums.sha256();
        content.writeTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        checksums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    boolean holdsOneEndingWith(String name) {
        return checksums.keySet().stream().anyMatch(entry -> entry.endsWith(name));
    }

    void finish(List<String> migrations, Map<String, Long> counters) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(new Manifest(migrations, counters, checksums).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
