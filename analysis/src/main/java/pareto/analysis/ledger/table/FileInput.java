package pareto.analysis.ledger.table;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.apache.iceberg.io.SeekableInputStream;

/// A file of the warehouse being read by Iceberg, which buffers by itself.
final class FileInput extends SeekableInputStream {
    private final RandomAccessFile file;

    FileInput(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public long getPos() throws IOException {
        return file.getFilePointer();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public int read() throws IOException {
        return file.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return file.read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
