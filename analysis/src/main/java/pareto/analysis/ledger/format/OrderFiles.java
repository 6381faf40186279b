package pareto.analysis.ledger.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// The door to any file a user hands over. What a file is, is decided by its content; its name is only shown.
public final class OrderFiles {

    private OrderFiles() {}

    /// The tables in a file: one for a text, .gz or Parquet file, the entries of a .zip, the sheets of a workbook that
    /// hold anything.
    ///
    /// @throws UnreadableFileException when nothing in it can be read, with one sentence for the user
    public static List<OrderFile> open(Path file, ArchiveLimits limits) throws IOException {
        var plain = PlainContent.of(file);
        return switch (Signature.of(plain.head(Signature.LENGTH))) {
            case GZIP -> unpacked(plain.name(), new GzipContent(file, limits), limits);
            case ZIP -> zipped(file, limits);
            default -> Tables.in(plain, limits);
        };
    }

    private static List<OrderFile> zipped(Path file, ArchiveLimits limits) throws IOException {
        var name = PlainContent.of(file).name();
        if (XlsxBook.isWorkbook(name, file)) {
            return Tables.in(PlainContent.of(file), limits);
        }
        List<OrderFile> tables = new ArrayList<>();
        var contents = entries(name, file, limits);
        for (var content : contents) {
            try {
                tables.addAll(unpacked(name, content, limits));
            } catch (UnreadableFileException e) {
                throw contents.size() > 1 && e.code().equals("damaged")
                        ? Problems.damagedInArchive(name, content.name()).because(e)
                        : e;
            }
        }
        if (tables.isEmpty()) {
            throw Problems.emptyArchive(name);
        }
        return tables;
    }

    private static List<ZippedContent> entries(String name, Path file, ArchiveLimits limits) throws IOException {
        try (var zip = Zips.open(file)) {
            var entries = Zips.files(zip);
            check(name, entries, Files.size(file), limits);
            List<ZippedContent> contents = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                contents.add(new ZippedContent(file, i, Zips.name(entries.get(i)), limits));
            }
            return contents;
        } catch (IOException | RuntimeException e) {
            throw Problems.wrap(name, 0, e);
        }
    }

    /// Judges the archive by its directory; what the directory hides is caught while unpacking.
    private static void check(String name, List<ZipArchiveEntry> entries, long packed, ArchiveLimits limits)
            throws IOException {
        if (entries.size() > limits.maxEntries()) {
            throw Problems.tooManyEntries(name, entries.size(), limits.maxEntries());
        }
        long bytes = 0;
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Problems.encryptedArchive(name, Zips.name(entry));
            }
            bytes = Math.addExact(bytes, Math.max(0, entry.getSize()));
        }
        if (bytes > limits.maxBytes()) {
            throw Problems.tooLarge(name, limits.maxBytes());
        }
        if (bytes > ArchiveLimits.RATIO_APPLIES_FROM && bytes / limits.maxRatio() > packed) {
            throw Problems.tooDense(name, limits.maxRatio());
        }
    }

    private static List<OrderFile> unpacked(String archive, Content content, ArchiveLimits limits) throws IOException {
        byte[] head;
        try {
            head = content.head(Signature.LENGTH);
        } catch (IOException | RuntimeException e) {
            throw Problems.wrap(content.name(), 0, e);
        }
        return switch (Signature.of(head)) {
            case GZIP -> throw Problems.nested(archive, content.name());
            case ZIP -> workbook(archive, content, limits);
            default -> Tables.in(content, limits);
        };
    }

    private static List<OrderFile> workbook(String archive, Content content, ArchiveLimits limits) throws IOException {
        try (var spool = Spool.of(content, limits)) {
            if (!XlsxBook.isWorkbook(content.name(), spool.path())) {
                throw Problems.nested(archive, content.name());
            }
        }
        return Tables.in(content, limits);
    }
}
