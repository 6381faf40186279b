package pareto.analysis.ledger.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;

/// Iceberg's door to its own files (metadata and manifests) in the warehouse.
@SuppressWarnings("serial") // never leaves the process
final class WarehouseFiles implements FileIO {
    private final transient Warehouse warehouse;

    WarehouseFiles(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public InputFile newInputFile(String location) {
        return new In(warehouse, location);
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new Out(warehouse, location);
    }

    @Override
    public void deleteFile(String location) {
        warehouse.delete(location);
    }

    private record In(Warehouse warehouse, String location) implements InputFile {
        @Override
        public long getLength() {
            try {
                return Files.size(warehouse.path(location));
            } catch (IOException e) {
                throw new NotFoundException(e, "The ledger lacks its file %s", location);
            }
        }

        @Override
        public SeekableInputStream newStream() {
            try {
                return new FileInput(warehouse.path(location));
            } catch (IOException e) {
                throw new NotFoundException(e, "The ledger lacks its file %s", location);
            }
        }

        @Override
        public boolean exists() {
            return Files.exists(warehouse.path(location));
        }
    }

    private record Out(Warehouse warehouse, String location) implements OutputFile {
        @Override
        public PositionOutputStream create() {
            return createOrOverwrite();
        }

        @Override
        public PositionOutputStream createOrOverwrite() {
            try {
                return new FileOutput(warehouse, location);
            } catch (IOException e) {
                throw new UncheckedIOException("The ledger's file cannot be written: " + location, e);
            }
        }

        @Override
        public InputFile toInputFile() {
            return new In(warehouse, location);
        }
    }
}
