package pareto.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A backup file that was read through once and found whole.
///
/// @param manifest what is in it
record Archive(ZipFile zip, Manifest manifest) implements AutoCloseable {

    static Archive open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                Archive archive = new Archive(zip, manifest(zip));
                archive.verify();
                return archive;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The backup %s is damaged (%s); take another.".formatted(file, e.getMessage()), e);
        }
    }

    Stream<String> entries(String prefix) {
        return manifest.checksums().keySet().stream().filter(name -> name.startsWith(prefix));
    }

    InputStream read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new StartRefusedException("The file %s is no complete backup of Pareto.".formatted(zip.getName()));
        }
        return Manifest.parse(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    }

    private void verify() throws IOException {
        for (Map.Entry<String, String> expected : manifest.checksums().entrySet()) {
            MessageDigest digest = Checksums.sha256();
            try (InputStream in = new DigestInputStream(read(expected.getKey()), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(expected.getValue())) {
                throw new IOException(expected.getKey() + " differs from its checksum");
            }
        }
    }
}
