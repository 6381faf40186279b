package pareto.analysis.ledger.format;

import java.io.IOException;
import java.sql.SQLException;

/// A Parquet file.
record ParquetFile(Content content, ArchiveLimits limits) implements OrderFile {

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Format format() {
        return new Format(Format.Kind.PARQUET, "Parquet");
    }

    @Override
    public RecordReader read() throws IOException {
        var spool = Spool.of(content, limits);
        try {
            return new GuardedReader(name(), new ParquetReader(spool));
        } catch (SQLException | RuntimeException e) {
            spool.close();
            throw Problems.wrap(name(), 0, e);
        }
    }
}
