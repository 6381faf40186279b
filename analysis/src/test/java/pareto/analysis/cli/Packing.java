package pareto.analysis.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packs and unpacks bytes in memory, so that what is inside a file can be damaged while its wrapping stays whole.
final class Packing {

    record Entry(String name, byte[] bytes) {}

    private Packing() {}

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] zip(List<Entry> entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry.name()));
                out.write(entry.bytes());
            }
        }
        return packed.toByteArray();
    }

    static boolean isPacked(byte[] bytes) {
        return isZip(bytes) || isGzip(bytes);
    }

    /// Changes the content of a gzip file, or of one entry of an archive or a workbook, and packs it again.
    static byte[] changeInside(byte[] packed, RandomGenerator random, UnaryOperator<byte[]> change) throws IOException {
        if (isGzip(packed)) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return gzip(change.apply(in.readAllBytes()));
            }
        }
        var entries = entries(packed);
        var chosen = random.nextInt(entries.size());
        var old = entries.get(chosen);
        entries.set(chosen, new Entry(old.name(), change.apply(old.bytes())));
        return zip(entries);
    }

    private static List<Entry> entries(byte[] zip) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        }
        return entries;
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }
}
