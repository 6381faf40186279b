package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small files and reads them back as lists of fields.
final class Reading {

    private Reading() {}

    static List<RawRecord> records(OrderFile file) throws IOException {
        List<RawRecord> records = new ArrayList<>();
        try (var reader = file.read()) {
            for (var next = reader.next(); next != null; next = reader.next()) {
                records.add(next);
            }
        }
        return records;
    }

    static List<List<String>> rows(OrderFile file) throws IOException {
        return records(file).stream().map(record -> List.of(record.fields())).toList();
    }

    static List<List<String>> rows(Path file) throws IOException {
        return rows(only(file));
    }

    static OrderFile only(Path file) throws IOException {
        var files = OrderFiles.open(file, ArchiveLimits.STANDARD);
        if (files.size() != 1) {
            throw new AssertionError(files);
        }
        return files.getFirst();
    }

    static List<List<String>> rows(Path folder, String text) throws IOException {
        return rows(Files.write(folder.resolve("orders.csv"), text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The refusal that opening or reading ends in.
    static UnreadableFileException refusal(Path file, ArchiveLimits limits) {
        return catchThrowableOfType(UnreadableFileException.class, () -> {
            for (var table : OrderFiles.open(file, limits)) {
                readToTheEnd(table);
            }
        });
    }

    private static void readToTheEnd(OrderFile file) throws IOException {
        try (var reader = file.read()) {
            while (reader.next() != null) {
                // only the end matters
            }
        }
    }

    static UnreadableFileException refusal(Path file) {
        return refusal(file, ArchiveLimits.STANDARD);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] zip(String name, byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
