package pareto.analysis.ledger.table;

import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.encryption.EncryptionManager;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;

/// Holds on to the metadata first read. Iceberg would carry a commit over to newer metadata; ours rests on the lines
/// that stood in the old one, so it must fail and be worked out again.
final class Pinned implements TableOperations {
    private final TableOperations table;
    private final TableMetadata base;
    private boolean committed;

    Pinned(TableOperations table) {
        this.table = table;
        this.base = table.current();
    }

    @Override
    public TableMetadata current() {
        return committed ? table.current() : base;
    }

    @Override
    public TableMetadata refresh() {
        return committed ? table.refresh() : base;
    }

    @Override
    public void commit(TableMetadata from, TableMetadata to) {
        table.commit(from, to);
        committed = true;
    }

    @Override
    public FileIO io() {
        return table.io();
    }

    @Override
    public EncryptionManager encryption() {
        return table.encryption();
    }

    @Override
    public String metadataFileLocation(String fileName) {
        return table.metadataFileLocation(fileName);
    }

    @Override
    public LocationProvider locationProvider() {
        return table.locationProvider();
    }
}
