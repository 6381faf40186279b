package pareto.analysis.ledger.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Reads the directory of a .zip.
final class Zips {

    private Zips() {}

    static ZipFile open(Path path) throws IOException {
        return ZipFile.builder().setPath(path).get();
    }

    /// Its files in the order of its directory, without folders and without what macOS adds.
    static List<ZipArchiveEntry> files(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> !entry.getName().endsWith(".DS_Store"))
                .toList();
    }

    /// The entry's name; packers on Chinese Windows write it in GB18030 without saying so.
    static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        return new String(raw, Encodings.of(raw).charset());
    }
}
