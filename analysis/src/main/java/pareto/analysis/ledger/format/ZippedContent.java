package pareto.analysis.ledger.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// One entry of a .zip, found again by its place; its name is only shown, never used as a path.
record ZippedContent(Path zip, int index, String name, ArchiveLimits limits) implements Content {

    @Override
    public Feed open() throws IOException {
        var file = Zips.open(zip);
        try {
            var entry = Zips.files(file).get(index);
            var checked = new CheckedEntry(file, entry);
            var unpacked =
                    new LimitedInput(name, checked, entry::getCompressedSize, limits.maxBytes(), limits.maxRatio());
            double size = Math.max(1, entry.getSize());
            return new Feed(unpacked, () -> unpacked.count() / size);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// An entry must hold exactly as many bytes as its header says; closing it closes the archive.
    private static final class CheckedEntry extends FilterInputStream {

        private final ZipFile file;
        private long left;

        CheckedEntry(ZipFile file, ZipArchiveEntry entry) throws IOException {
            super(file.getInputStream(entry));
            this.file = file;
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            left -= Math.max(read, 0);
            if (left < 0 || (read < 0 && left > 0)) {
                throw new EOFException("entry differs from its header");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            super.close();
            file.close();
        }
    }
}
