package pareto.analysis.ledger.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.UncheckedSQLException;

/// Finds the ledger's table in the database, and creates its first metadata.
final class Catalogue extends JdbcCatalog {
    private static final TableIdentifier LINES = TableIdentifier.of(Namespace.of("ledger"), "lines");
    private static final int FORMAT = 2;

    /// Snapshots are never expired, they are the ledger's memory; of the metadata files, each holding all of them, the
    /// last few are kept. Merging manifests early keeps planning fast with one batch a day for years.
    private static final Map<String, String> TABLE = Map.of(
            TableProperties.COMMIT_NUM_RETRIES, "0",
            TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
            TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "5",
            TableProperties.METADATA_COMPRESSION, "gzip",
            TableProperties.MANIFEST_MIN_MERGE_COUNT, "30");

    private Catalogue(LedgerConfig config, Warehouse warehouse) {
        super(
                properties -> new WarehouseFiles(warehouse),
                properties -> new CatalogueConnections(config.catalogue(), properties),
                false);
    }

    static Catalogue open(LedgerConfig config, Warehouse warehouse) {
        var catalogue = new Catalogue(config, warehouse);
        try {
            catalogue.connect();
            return catalogue;
        } catch (UncheckedSQLException e) {
            throw new LedgerException(
                    "The ledger's catalogue cannot be read: the database must answer and hold its two tables", e);
        }
    }

    private void connect() {
        initialize(
                "pareto",
                Map.of(
                        CatalogProperties.URI,
                        "jdbc:",
                        CatalogProperties.WAREHOUSE_LOCATION,
                        Warehouse.TABLE,
                        "jdbc.schema-version",
                        "V1"));
        createIfMissing();
    }

    /// The table as of now; what is committed through it is refused if another commit came between.
    BaseTable load() {
        var operations = newTableOps(LINES);
        if (operations.refresh() == null) {
            throw new IllegalStateException("The ledger's table is missing in the catalogue");
        }
        return new BaseTable(new Pinned(operations), LINES.toString());
    }

    private void createIfMissing() {
        var operations = newTableOps(LINES);
        if (operations.current() == null) {
            create(operations);
        }
    }

    private static void create(TableOperations operations) {
        try {
            operations.commit(null, empty());
        } catch (AlreadyExistsException e) {
            operations.refresh(); // another process was first
        }
    }

    /// Not made by Iceberg's table builder, which would number the columns afresh.
    private static TableMetadata empty() {
        return TableMetadata.buildFromEmpty(FORMAT)
                .assignUUID()
                .setLocation(Warehouse.TABLE)
                .setCurrentSchema(LinesSchema.SCHEMA, LinesSchema.LAST_ID)
                .setDefaultPartitionSpec(LinesSchema.PARTITIONS)
                .setDefaultSortOrder(SortOrder.unsorted())
                .setProperties(new HashMap<>(TABLE))
                .build();
    }
}
