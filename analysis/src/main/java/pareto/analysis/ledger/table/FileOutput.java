package pareto.analysis.ledger.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.iceberg.io.PositionOutputStream;

/// A file of the warehouse being written by Iceberg; on disk under its name once closed.
final class FileOutput extends PositionOutputStream {
    private final Warehouse warehouse;
    private final String location;
    private final OutputStream out;
    private long position;
    private boolean closed;

    FileOutput(Warehouse warehouse, String location) throws IOException {
        this.warehouse = warehouse;
        this.location = location;
        warehouse.makeFolderOf(location);
        out = new BufferedOutputStream(Files.newOutputStream(warehouse.unfinished(location)));
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.close();
            warehouse.finish(location);
        }
    }
}
